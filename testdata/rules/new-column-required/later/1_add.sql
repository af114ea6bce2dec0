-- about: the release after
ALTER TABLE orders ADD COLUMN code text;
