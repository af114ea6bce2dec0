ALTER TABLE orders DROP COLUMN payment_method_id;
DROP TABLE payment_methods;
