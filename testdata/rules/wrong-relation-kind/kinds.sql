-- about: each statement and what it is not for
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS total;
DROP VIEW orders; -- want:11 "\"orders\" is not a view"
DROP VIEW IF EXISTS totals; -- want "\"totals\" is not a view"
DROP TABLE open_orders; -- want "\"open_orders\" is not a table"
DROP MATERIALIZED VIEW open_orders; -- want "\"open_orders\" is not a materialized view"
TRUNCATE open_orders; -- want "\"open_orders\" is not a table"
CREATE INDEX ON open_orders (id); -- want "cannot create index on relation \"open_orders\""
CREATE OR REPLACE VIEW totals AS SELECT 1 AS total; -- want "\"totals\" is not a view"
REFRESH MATERIALIZED VIEW open_orders; -- want "\"open_orders\" is not a table or materialized view"
COMMENT ON VIEW orders IS 'what was bought'; -- want "\"orders\" is not a view"
ALTER TABLE open_orders ADD COLUMN state text; -- want "ALTER action ADD COLUMN cannot be performed on relation \"open_orders\""
INSERT INTO totals VALUES (2); -- want "cannot change materialized view \"totals\""
UPDATE totals SET total = 2; -- want "cannot change materialized view \"totals\""
DELETE FROM totals WHERE total = 2; -- want "cannot change materialized view \"totals\""
CREATE TRIGGER t INSTEAD OF INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f(); -- want "\"orders\" is a table"
CREATE TRIGGER t INSTEAD OF INSERT ON open_orders FOR EACH ROW EXECUTE FUNCTION f();
CREATE INDEX ON totals (total);
ALTER TABLE open_orders RENAME TO shut_orders;
COMMENT ON MATERIALIZED VIEW totals IS 'sums';
DROP VIEW elsewhere;
TRUNCATE elsewhere;
REFRESH MATERIALIZED VIEW totals;
DROP VIEW shut_orders;
DROP MATERIALIZED VIEW totals;
