-- about: PostgreSQL has no clause for a key that takes an index over, and to drop it would drop the index
-- transaction: none
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE USING INDEX orders_code_idx;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID; -- want "positive is there already"
