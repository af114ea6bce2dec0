-- about: transactions of the file's own, of a runner that is not known
BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
COMMIT AND CHAIN;
INSERT INTO orders VALUES (1);
COMMIT;
CREATE INDEX CONCURRENTLY orders_at ON orders (at);
START TRANSACTION;
SAVEPOINT a;
ROLLBACK TO a;
END;
