-- about: nothing says what they are for
CREATE TABLE orders ( -- want:14 warning "Nothing in the database says what orders is for." ; safe "COMMENT ON TABLE orders IS"
  id bigint PRIMARY KEY,
  "State" text, -- want:3 "Nothing in the database says what these columns of orders are for: State, total." ; safe "COMMENT ON COLUMN orders.\"State\" IS"
  total numeric,
  created_at timestamptz
);
ALTER TABLE orders ADD COLUMN note text, ADD COLUMN updated_at timestamptz; -- want "what the column orders.note is for."
