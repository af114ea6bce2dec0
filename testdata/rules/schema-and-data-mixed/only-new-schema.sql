-- about: what is made anew locks nobody out
-- transaction: file
CREATE TABLE statuses (name text PRIMARY KEY);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON TABLE orders IS 'one row per order';
UPDATE orders SET status = 'new';
