CREATE TABLE shipments (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  weight integer
);
COMMENT ON TABLE shipments IS 'What was sent.';
COMMENT ON COLUMN shipments.order_id IS 'What it was sent for.';
