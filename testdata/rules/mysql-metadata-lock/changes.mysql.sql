-- about: the first schema change on a table in use, of whatever kind
CREATE TABLE items (id int PRIMARY KEY);
ALTER TABLE items ADD COLUMN a int;
INSERT INTO orders (id) VALUES (1);
DROP INDEX i ON orders; -- want warning "every transaction that has used orders has ended" -- safe "SET SESSION lock_wait_timeout = 5;"
ALTER TABLE orders ADD COLUMN a int;
