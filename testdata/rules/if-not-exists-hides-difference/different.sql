-- about: something else has the name
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE INDEX orders_idx ON orders (id);
CREATE TABLE IF NOT EXISTS orders (id bigint, total numeric, "Tax" numeric); -- want warning "orders is there since testdata/rules/if-not-exists-hides-difference/different.sql:2, and it has no column total, Tax"
CREATE INDEX IF NOT EXISTS orders_idx ON orders (note); -- want "orders_idx is there since" 
CREATE INDEX IF NOT EXISTS orders_idx ON other (id); -- want "it is not on other"
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note int; -- want "orders.note is there" 
CREATE VIEW shown AS SELECT 1 AS n;
CREATE TABLE IF NOT EXISTS shown (n int); -- want "it is no table"
