-- about: without a framework's transaction it is the file's own
-- transaction: none
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT;
