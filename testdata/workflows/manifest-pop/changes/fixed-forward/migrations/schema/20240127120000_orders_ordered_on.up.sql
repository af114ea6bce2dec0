ALTER TABLE orders ADD COLUMN ordered_on date;
COMMENT ON COLUMN orders.ordered_on IS 'In the customer''s time zone.';
