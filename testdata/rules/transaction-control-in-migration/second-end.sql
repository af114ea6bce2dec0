-- about: the transaction is over by then
-- transaction: simple
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT;
COMMIT; -- want "No BEGIN of the file stands before it"
