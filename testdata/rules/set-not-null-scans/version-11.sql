-- about: before 12 a check proves nothing to the server
-- pg: 11
ALTER TABLE orders ADD CONSTRAINT status_there CHECK (status IS NOT NULL);
ALTER TABLE orders ALTER COLUMN status SET NOT NULL; -- want "orders.status" ; help "before PostgreSQL 12"
