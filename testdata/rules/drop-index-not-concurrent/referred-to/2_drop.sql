DROP INDEX orders_no_idx CASCADE; -- want "orders_no_idx" ; safe "ALTER TABLE items DROP CONSTRAINT items_order_fk;" "DROP INDEX CONCURRENTLY orders_no_idx;"
DROP INDEX orders_id_idx CASCADE; -- want "orders_id_idx" ; safe "DROP INDEX CONCURRENTLY orders_id_idx;"
