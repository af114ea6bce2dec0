-- about: without the word everything is allowed
-- transaction: file
CREATE INDEX i ON orders (total);
ALTER TABLE orders DETACH PARTITION orders_2019;
REINDEX TABLE orders;
