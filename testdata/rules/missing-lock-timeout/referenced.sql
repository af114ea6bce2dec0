-- about: a new table locks those that it references
CREATE TABLE items (order_id bigint REFERENCES orders); -- want "SHARE ROW EXCLUSIVE lock on orders"
