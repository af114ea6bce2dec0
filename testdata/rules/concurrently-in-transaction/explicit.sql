-- about: each command with CONCURRENTLY is refused between BEGIN and COMMIT
BEGIN;
CREATE INDEX CONCURRENTLY i ON orders (total); -- want "CREATE INDEX CONCURRENTLY cannot run inside a transaction block" ; help "in front of BEGIN"
DROP INDEX CONCURRENTLY i; -- want "DROP INDEX CONCURRENTLY cannot run inside a transaction block"
REINDEX TABLE CONCURRENTLY orders; -- want "REINDEX CONCURRENTLY cannot run inside a transaction block"
ALTER TABLE orders DETACH PARTITION orders_2019 CONCURRENTLY; -- want "ALTER TABLE ... DETACH CONCURRENTLY cannot run inside a transaction block"
COMMIT;
CREATE INDEX CONCURRENTLY i ON orders (total);
