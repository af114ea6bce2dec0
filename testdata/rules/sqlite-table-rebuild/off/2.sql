PRAGMA foreign_keys=off;
BEGIN;
CREATE TABLE new_orders (id INTEGER PRIMARY KEY);
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
COMMIT;
PRAGMA foreign_keys=on;
