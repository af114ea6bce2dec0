-- about: a statement that a change has taken away
-- change: modified, SELECT 1; CREATE INDEX orders_id ON orders (id);
-- with: index-not-concurrent
SELECT 1;
