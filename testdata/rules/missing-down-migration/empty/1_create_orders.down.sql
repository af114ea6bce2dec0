-- want "The down migration of 1_create_orders does nothing"
BEGIN;
COMMIT;
