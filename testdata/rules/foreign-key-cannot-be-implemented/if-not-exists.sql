-- about: what is there already is not made, and its reference not looked at
CREATE TABLE regions (id bigint, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, region_id bigint);
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, region_id bigint REFERENCES regions (id));
CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, region_id bigint REFERENCES regions (id)); -- want "there is no unique constraint matching given keys"
ALTER TABLE orders ADD COLUMN IF NOT EXISTS region_id bigint REFERENCES regions (id);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS home_id bigint REFERENCES regions (id); -- want "there is no unique constraint matching given keys"
ALTER TABLE orders ADD COLUMN away_id bigint REFERENCES regions (id); -- want "there is no unique constraint matching given keys"
