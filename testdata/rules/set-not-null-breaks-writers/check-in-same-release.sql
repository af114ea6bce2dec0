-- about: a check of this release refuses no NULL of code that runs
ALTER TABLE orders ADD CONSTRAINT known CHECK (total IS NOT NULL);
ALTER TABLE orders ALTER COLUMN total SET NOT NULL; -- want "orders.total"
