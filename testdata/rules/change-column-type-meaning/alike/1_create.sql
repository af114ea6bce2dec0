-- about: clients read both alike, or it is the narrowing that hurts
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN short AS varchar(20);
CREATE TABLE t (
  id int PRIMARY KEY, code varchar(50), fixed char(8), f real, m mood, s short, addr cidr, at timestamptz, other their_type
);
