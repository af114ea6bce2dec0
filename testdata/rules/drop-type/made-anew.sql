-- about: a type of the name is there when the migration has ended
DROP TYPE mood;
CREATE TYPE mood AS ENUM ('sad', 'happy');
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');
DROP TYPE state_old;
