-- about: the runner's own table is nobody else's
-- transaction: file
ALTER TABLE orders ADD COLUMN status text;
INSERT INTO schema_migrations (version) VALUES ('42');
DROP TABLE IF EXISTS scratch;
