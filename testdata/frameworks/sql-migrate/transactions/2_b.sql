-- +migrate Up notransaction
CREATE INDEX CONCURRENTLY i ON a (id);
-- +migrate Down
DROP INDEX i;
