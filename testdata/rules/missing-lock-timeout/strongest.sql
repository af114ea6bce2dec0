-- about: the strongest of several locks is named
-- transaction: file
ALTER TABLE items ADD COLUMN order_id bigint REFERENCES orders (id); -- want "ACCESS EXCLUSIVE lock on items"
