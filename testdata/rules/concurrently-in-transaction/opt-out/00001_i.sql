-- about: the framework says how a migration leaves its transaction
-- framework: goose
-- +goose Up
CREATE INDEX CONCURRENTLY i ON orders (total); -- want "cannot run inside a transaction block" ; help "NO TRANSACTION"
