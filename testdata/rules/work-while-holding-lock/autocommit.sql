-- about: a lock ends with its statement
-- transaction: none
ALTER TABLE orders ADD COLUMN state text;
CREATE INDEX i ON invoices (number);
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
CREATE INDEX j ON invoices (number);
BEGIN;
ALTER TABLE orders ADD COLUMN more text;
CREATE INDEX k ON invoices (number); -- want "orders"
COMMIT;
