-- about: one index that is dropped by itself
-- transaction: none
DROP INDEX orders_customer_idx; -- want "orders_customer_idx" ; fix "DROP INDEX CONCURRENTLY orders_customer_idx;"
