-- about: two waits where one would do
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int, ALTER COLUMN c SET DEFAULT 1; -- want info "orders waits for its lock once more after the statement before, unless the file runs as one transaction: twice"
SELECT 1;
ALTER TABLE orders ADD COLUMN d int;
