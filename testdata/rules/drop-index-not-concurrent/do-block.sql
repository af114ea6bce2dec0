-- about: a DO block is a transaction
DO $$ BEGIN DROP INDEX orders_customer_idx; END $$; -- want "orders_customer_idx" ; help "DO block"
