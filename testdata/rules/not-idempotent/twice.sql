-- about: what is dropped in front of it and made again since is there already
-- transaction: none
ALTER TABLE orders DROP CONSTRAINT IF EXISTS positive;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0); -- want "positive is there already"
DROP TABLE IF EXISTS items;
CREATE TABLE items (id bigint PRIMARY KEY);
DROP TABLE items;
CREATE TABLE items (id bigint PRIMARY KEY);
