-- about: rows for a table that is new
CREATE TABLE new_orders (id INTEGER PRIMARY KEY, total NUMERIC);
INSERT INTO new_orders SELECT * FROM orders;
INSERT OR REPLACE INTO states VALUES (1, 'new'); -- want "go into the columns of states"
