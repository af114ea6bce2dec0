-- about: without a default no row of a new column is checked
ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id); -- want info "no row is checked, yet it takes an ACCESS EXCLUSIVE lock on orders" ; help "lock_timeout"
ALTER TABLE orders ADD COLUMN region_id bigint DEFAULT 1 CONSTRAINT region_fk REFERENCES regions (id); -- want error "The new foreign key of orders.region_id to regions takes an ACCESS EXCLUSIVE lock on orders" ; safe "ALTER TABLE orders ADD COLUMN region_id bigint DEFAULT 1;" "ADD CONSTRAINT region_fk FOREIGN KEY (region_id) REFERENCES regions (id) NOT VALID;"
ALTER TABLE orders ADD COLUMN shop_id bigint NOT NULL REFERENCES shops (id); -- want info "SELECT and every write on orders wait only for a moment"
