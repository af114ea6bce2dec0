-- about: a DO block is no hiding place
DO $$ BEGIN ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid(); END $$; -- want "orders.token"
