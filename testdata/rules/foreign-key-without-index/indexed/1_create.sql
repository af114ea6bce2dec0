-- about: some index begins with the columns at the end
CREATE TABLE customers (id bigint PRIMARY KEY, a int, b int, UNIQUE (a, b));
CREATE TABLE orders (
  id bigint PRIMARY KEY REFERENCES customers, customer_id bigint REFERENCES customers, a int, b int, late bigint REFERENCES customers,
  maybe bigint REFERENCES customers, gone bigint REFERENCES customers, FOREIGN KEY (a, b) REFERENCES customers (a, b)
);
CREATE INDEX ON orders (customer_id, id);
CREATE INDEX ON orders (b, a, id);
CREATE INDEX ON orders (maybe) WHERE maybe IS NOT NULL;
ALTER TABLE unseen ADD COLUMN customer_id bigint REFERENCES customers;
CREATE TEMPORARY TABLE scratch (id bigint);
