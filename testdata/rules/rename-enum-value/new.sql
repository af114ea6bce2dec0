-- about: nobody knows a type or a value that this release creates
-- release: together
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
ALTER TYPE mood RENAME TO feeling;
ALTER TYPE address RENAME ATTRIBUTE zip TO postcode;
