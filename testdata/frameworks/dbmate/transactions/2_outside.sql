-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY i ON a (id);
SELECT 2;
-- migrate:down
DROP INDEX i;
SELECT 3;
