-- about: what gets another name
ALTER TABLE orders RENAME TO purchases; -- want "Which orders is meant"
ALTER INDEX i RENAME TO j; -- want "Which i is meant"
ALTER TABLE orders RENAME CONSTRAINT a TO b; -- want "Which orders is meant"
ALTER TYPE colour RENAME VALUE 'red' TO 'blue'; -- want "Which colour is meant"
ALTER SCHEMA a RENAME TO b;
ALTER ROLE c RENAME TO d;
ALTER TABLE app.orders RENAME COLUMN a TO b;
SELECT 1 AS a;
