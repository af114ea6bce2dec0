-- about: a table that the transaction has emptied has no rows that could refuse
-- transaction: file
TRUNCATE orders;
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "Every INSERT of code that is still running fails as soon as this commits, since that code does not know status"
DELETE FROM customers;
ALTER TABLE customers ADD COLUMN mail text NOT NULL; -- want "Every INSERT of code that is still running fails as soon as this commits, since that code does not know mail"
