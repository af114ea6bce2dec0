-- about: a name that the server chooses
-- transaction: none
CREATE TABLE fresh (id bigint);
ALTER TABLE orders ADD CHECK (total >= 0) NOT VALID, VALIDATE CONSTRAINT orders_total_check; -- want "orders_total_check is validated while"
ALTER TABLE items ADD COLUMN n int, VALIDATE CONSTRAINT elsewhere;
