ALTER TABLE orders DROP COLUMN a; -- want "index orders_b_a_idx" ; safe "ALTER COLUMN deprecated_a DROP NOT NULL"
