-- about: known tables that reference it are named
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders);
