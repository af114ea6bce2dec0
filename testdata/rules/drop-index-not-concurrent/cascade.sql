-- about: what depends on it is a question of its own
-- transaction: none
DROP INDEX orders_total_idx CASCADE; -- want "orders_total_idx" ; fix "no fix"
