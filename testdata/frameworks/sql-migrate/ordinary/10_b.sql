-- +migrate Up notransaction
CREATE INDEX CONCURRENTLY ON t (a);

-- +migrate Down
DROP INDEX i;
