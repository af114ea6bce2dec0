-- about: a new table, parameters, comments, statistics
CREATE TABLE fresh (id bigint PRIMARY KEY);
ALTER TABLE fresh SET UNLOGGED;
ALTER INDEX fresh_pkey SET TABLESPACE fast;
ALTER TABLE orders SET (fillfactor = 70);
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;
COMMENT ON TABLE orders IS 'orders';
