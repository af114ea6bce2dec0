-- about: nobody knows a value that this migration adds
CREATE TYPE mood AS ENUM ('sad', 'ok');
