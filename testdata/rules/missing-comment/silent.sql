-- about: explained, or not to be
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
COMMENT ON TABLE orders IS 'What customers have ordered';
COMMENT ON COLUMN orders.state IS 'open or paid';
CREATE TEMPORARY TABLE scratch (a int);
ALTER TABLE unseen DROP COLUMN a;
