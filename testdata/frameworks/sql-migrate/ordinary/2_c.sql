-- +migrate Up
-- +migrate StatementBegin
SELECT 3;
-- +migrate StatementEnd
