ALTER TABLE orders DROP CONSTRAINT orders_payer, ADD CONSTRAINT orders_payer FOREIGN KEY (payer_id) REFERENCES customers (id) NOT VALID;
