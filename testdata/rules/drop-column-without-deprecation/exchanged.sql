-- about: another column takes the place and the name, in one transaction
-- transaction: file
ALTER TABLE orders DROP COLUMN total;
ALTER TABLE orders RENAME COLUMN total_bigint TO total;
