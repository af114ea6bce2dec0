-- about: savepoints stay within
-- transaction: file
SAVEPOINT here;
CREATE TABLE orders (id bigint PRIMARY KEY);
ROLLBACK TO SAVEPOINT here;
