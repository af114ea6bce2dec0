-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY ON t (a);
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY i;
