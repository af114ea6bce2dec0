-- about: one statement alone is no transaction block
-- transaction: simple
CREATE INDEX CONCURRENTLY i ON orders (total);
