-- about: a DO block is no hiding place
DO $$ BEGIN ALTER TABLE orders ALTER quantity TYPE text USING quantity + 1; END $$; -- want error "orders.quantity"
