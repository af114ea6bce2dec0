-- about: two waits where one would do
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int, ALTER COLUMN c SET DEFAULT 1; -- want info "orders waits for its lock once more after the ALTER TABLE before, unless the file runs as one transaction: twice"
SELECT 1;
ALTER TABLE items ADD COLUMN a int;
ALTER TABLE public.orders ADD COLUMN d int; -- want info "public.orders waits for its lock once more"
UPDATE orders SET a = 1 WHERE id = 1;
ALTER TABLE orders ADD COLUMN e int;
ALTER TABLE shops ADD COLUMN no int UNIQUE;
ALTER TABLE orders ADD FOREIGN KEY (shop) REFERENCES shops (no) NOT VALID;
