-- about: nobody names what this migration creates
CREATE TYPE mood AS ENUM ('sad', 'happy');
DROP TYPE mood;
CREATE DOMAIN short AS varchar(9);
DROP DOMAIN short;
DROP TABLE orders;
