-- about: a DO block is no hiding place
DO $$ BEGIN
  ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers; -- want "to customers"
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
