-- about: a new table, a mark
CREATE TABLE fresh (id bigint PRIMARY KEY);
CLUSTER fresh USING fresh_pkey;
ALTER TABLE orders CLUSTER ON orders_idx;
