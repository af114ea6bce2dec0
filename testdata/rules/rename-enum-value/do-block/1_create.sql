-- about: a DO block is no hiding place
CREATE TYPE mood AS ENUM ('sad', 'ok');
