-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders"
