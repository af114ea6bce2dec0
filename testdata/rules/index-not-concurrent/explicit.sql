-- about: between BEGIN and COMMIT it has to move
-- transaction: none
BEGIN;
CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders" ; help "after the COMMIT"
COMMIT;
