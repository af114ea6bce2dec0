-- about: a foreign key holds both tables
-- transaction: file
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT fk; -- want "SHARE ROW EXCLUSIVE lock on orders: every write to orders waits"
