-- about: one value serves every row
ALTER TABLE orders
  ADD COLUMN a timestamptz DEFAULT now() + interval '1 day',
  ADD COLUMN b text NOT NULL DEFAULT lower('A'),
  ADD COLUMN c text[] DEFAULT ARRAY['x']::text[],
  ADD COLUMN d date DEFAULT current_date,
  ADD COLUMN e text;
