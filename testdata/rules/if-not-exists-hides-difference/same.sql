-- about: the same once more, and what was never seen
CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
CREATE INDEX orders_idx ON orders (id);
CREATE TABLE IF NOT EXISTS orders (id bigint, note text);
CREATE INDEX IF NOT EXISTS orders_idx ON orders (id);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note varchar(40), ADD COLUMN IF NOT EXISTS no int;
CREATE TABLE IF NOT EXISTS other (id bigint);
ALTER TABLE unseen ADD COLUMN IF NOT EXISTS no int;
