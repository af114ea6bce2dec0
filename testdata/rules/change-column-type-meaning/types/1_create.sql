-- about: types that clients decode in another way
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (
  id bigint PRIMARY KEY, local timestamp, at timestamptz, j json, n int, price numeric(10, 2), word text, m mood, u uuid, tags text
);
