-- about: each statement and what it is not for
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE TABLE items (id bigint PRIMARY KEY);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE VIEW shut_orders AS SELECT id FROM orders;
CREATE VIEW old_orders AS SELECT id FROM orders;
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS total;
CREATE MATERIALIZED VIEW counts AS SELECT 1 AS number;
CREATE MATERIALIZED VIEW sums AS SELECT 1 AS number;
TRUNCATE open_orders; -- want "\"open_orders\" is not a table"
REFRESH MATERIALIZED VIEW open_orders; -- want "\"open_orders\" is not a table or materialized view"
COMMENT ON VIEW orders IS 'what was bought'; -- want "\"orders\" is not a view"
INSERT INTO totals VALUES (2); -- want "cannot change materialized view \"totals\""
UPDATE totals SET total = 2; -- want "cannot change materialized view \"totals\""
DELETE FROM totals WHERE total = 2; -- want "cannot change materialized view \"totals\""
CREATE TRIGGER t INSTEAD OF INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f(); -- want "\"orders\" is a table"
CREATE TRIGGER t INSTEAD OF INSERT ON open_orders FOR EACH ROW EXECUTE FUNCTION f();
CREATE INDEX ON totals (total);
COMMENT ON MATERIALIZED VIEW totals IS 'sums';
REFRESH MATERIALIZED VIEW totals;
TRUNCATE elsewhere;
DROP VIEW elsewhere;
DROP VIEW items; -- want:11 "\"items\" is not a view"
DROP VIEW IF EXISTS counts; -- want "\"counts\" is not a view"
DROP TABLE shut_orders; -- want "\"shut_orders\" is not a table"
DROP MATERIALIZED VIEW old_orders; -- want "\"old_orders\" is not a materialized view"
CREATE OR REPLACE VIEW sums AS SELECT 1 AS number; -- want "\"sums\" is not a view"
DROP MATERIALIZED VIEW totals;
DROP VIEW open_orders;
