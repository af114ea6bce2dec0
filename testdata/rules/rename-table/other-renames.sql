-- about: columns, constraints, indexes and sequences have no name that code uses, or are another matter
ALTER TABLE orders RENAME COLUMN total TO total_amount;
ALTER TABLE orders RENAME CONSTRAINT orders_fk TO orders_customer_fk;
ALTER INDEX orders_idx RENAME TO orders_customer_idx;
ALTER SEQUENCE orders_id_seq RENAME TO order_ids;
ALTER TYPE mood RENAME TO feeling;
ALTER FUNCTION total(int) SET SCHEMA tools;
