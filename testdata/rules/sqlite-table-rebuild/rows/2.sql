PRAGMA foreign_keys = OFF;
CREATE TABLE new_orders (id INTEGER PRIMARY KEY);
INSERT INTO new_orders (id) SELECT id FROM orders;
DROP TABLE orders; -- want:12 warning "DROP TABLE deletes the rows of orders first: where the connection has foreign_keys on, all rows of items that refer to them go too." -- help "within one the pragma does nothing"
ALTER TABLE new_orders RENAME TO orders;
ALTER TABLE states RENAME TO old_states;
CREATE TABLE states (id INTEGER PRIMARY KEY);
INSERT INTO states (id) SELECT id FROM old_states;
DROP TABLE old_states; -- want "all references of logs to them are lost"
CREATE TABLE new_kinds (id INTEGER PRIMARY KEY);
DROP TABLE kinds;
ALTER TABLE new_kinds RENAME TO kinds;
CREATE TABLE new_items (id INTEGER PRIMARY KEY);
DROP TABLE items;
ALTER TABLE new_items RENAME TO items;
