ALTER TABLE orders RENAME TO purchases;
CREATE INDEX ON purchases (customer_id); -- want "SHARE lock on purchases"
