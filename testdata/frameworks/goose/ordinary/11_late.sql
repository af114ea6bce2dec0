-- A licence.
--+goose up
-- +goose no transaction
SELECT 1;
--+goose Down
