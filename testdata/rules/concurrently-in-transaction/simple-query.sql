-- about: several statements of one query share a transaction
-- transaction: simple
SELECT 1;
CREATE INDEX CONCURRENTLY i ON orders (total); -- want "cannot run inside a transaction block" ; help "file of its own"
