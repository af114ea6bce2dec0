-- about: nobody uses a table that this migration creates
CREATE TABLE orders (id uuid DEFAULT gen_random_uuid());
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
