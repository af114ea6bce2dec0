-- about: a DO block is no hiding place
DO $$ BEGIN ALTER TABLE orders ADD COLUMN IF NOT EXISTS no bigserial; END $$; -- want "orders.no"
