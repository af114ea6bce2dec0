-- about: what may run again, has no such clause, or sees to itself
-- transaction: none
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
CREATE OR REPLACE VIEW open_orders AS SELECT id FROM orders;
CREATE TYPE state AS ENUM ('open');
CREATE TEMPORARY TABLE scratch (id int);
DROP TABLE IF EXISTS old_orders;
DO $$ BEGIN CREATE TABLE inner_table (id bigint PRIMARY KEY); END $$;
BEGIN;
CREATE TABLE held (id bigint PRIMARY KEY);
COMMIT;
