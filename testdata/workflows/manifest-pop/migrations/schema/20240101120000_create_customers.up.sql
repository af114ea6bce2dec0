CREATE TABLE customers (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  nickname text,
  fax text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE customers IS 'Whoever has ordered once.';
COMMENT ON COLUMN customers.name IS 'As it is printed on invoices.';
COMMENT ON COLUMN customers.nickname IS 'As it is printed in letters.';
COMMENT ON COLUMN customers.fax IS 'With the country code.';
