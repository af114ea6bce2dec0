-- about: nothing is said about a column whose type was never seen, or that is new
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
ALTER TABLE orders ADD COLUMN hint json;
ALTER TABLE orders ALTER COLUMN hint TYPE jsonb;
CREATE TABLE customers (id bigint PRIMARY KEY, born timestamp);
ALTER TABLE customers ALTER COLUMN born TYPE timestamptz;
