-- about: one finding for all columns of a statement
ALTER TABLE orders
  ALTER COLUMN total DROP NOT NULL, -- want:3 "reads orders.total, orders.state as values that are always there; from now on it may meet NULL"
  ALTER COLUMN note DROP DEFAULT,
  ALTER COLUMN state DROP NOT NULL;
