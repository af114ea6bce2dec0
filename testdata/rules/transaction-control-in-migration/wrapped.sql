-- about: COMMIT ends what the framework began
-- transaction: file
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT; -- want:1 warning "COMMIT ends the transaction that the framework opened"
