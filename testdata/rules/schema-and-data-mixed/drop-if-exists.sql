-- about: what may not even be there locks nobody out
-- transaction: file
DROP TABLE IF EXISTS leftovers;
UPDATE customers SET a = 1;
