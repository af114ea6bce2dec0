-- about: nobody uses a table that this migration creates
CREATE TABLE orders (id int PRIMARY KEY);
ALTER TABLE orders ALTER id TYPE bigint;
ALTER TYPE address ALTER ATTRIBUTE zip TYPE text;
