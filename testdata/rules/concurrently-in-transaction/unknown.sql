-- about: nobody knows what runs a plain file
CREATE INDEX CONCURRENTLY i ON orders (total);
DROP INDEX CONCURRENTLY i;
