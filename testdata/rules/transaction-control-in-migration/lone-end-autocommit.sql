-- about: an end without a beginning, of a runner that opens none
-- transaction: none
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT AND CHAIN; -- want "No BEGIN of the file stands before it: the server refuses it (COMMIT AND CHAIN can only be used in transaction blocks)."
COMMIT;
