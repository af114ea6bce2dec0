-- about: what is gone is gone, for every kind of statement
CREATE TABLE r (id int PRIMARY KEY);
DROP TABLE orders;
ALTER TABLE orders ADD a int; -- want "relation \"orders\" does not exist"
CREATE INDEX ON orders (a); -- want "relation \"orders\" does not exist"
INSERT INTO orders VALUES (1); -- want "relation \"orders\" does not exist"
UPDATE r SET id = 1 FROM orders; -- want "relation \"orders\" does not exist"
CREATE VIEW v AS SELECT * FROM orders; -- want "relation \"orders\" does not exist"
CREATE TABLE t (a int REFERENCES orders); -- want "relation \"orders\" does not exist"
ALTER TABLE orders RENAME TO purchases; -- want "relation \"orders\" does not exist"
DROP TABLE orders; -- want "table \"orders\" does not exist"
DROP INDEX orders; -- want "index \"orders\" does not exist"
COMMENT ON TABLE orders IS 'x'; -- want "relation \"orders\" does not exist"
COMMENT ON COLUMN orders.a IS 'x'; -- want "relation \"orders\" does not exist"
GRANT SELECT ON r, orders TO PUBLIC; -- want "relation \"orders\" does not exist"
ANALYZE orders; -- want "relation \"orders\" does not exist"
VACUUM r, orders; -- want "relation \"orders\" does not exist"
