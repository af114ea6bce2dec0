-- about: the second BEGIN does nothing, whoever opens transactions
-- transaction: none
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
BEGIN; -- want:1 warning "A transaction is open already: BEGIN does nothing here but warn"
COMMIT;
