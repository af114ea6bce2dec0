-- about: what another transaction dropped is gone for code that runs
-- transaction: none
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders; -- want "Code that is still running names orders_new"
BEGIN;
DROP TABLE customers;
ALTER TABLE people RENAME TO persons; -- want "Code that is still running names people"
COMMIT;
