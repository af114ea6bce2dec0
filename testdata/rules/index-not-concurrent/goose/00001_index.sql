-- +goose Up
-- about: the framework's own way out
CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders" ; help "Put the statement into a migration of its own"

-- +goose Down
SELECT 1;
