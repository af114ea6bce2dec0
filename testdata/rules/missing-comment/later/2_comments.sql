COMMENT ON TABLE orders IS 'What customers have ordered';
COMMENT ON COLUMN orders.state IS 'open or paid';
ALTER TABLE orders DROP COLUMN total;
COMMENT ON COLUMN orders.note IS NULL;
DROP TABLE old;
