-- about: every way to make a foreign key
CREATE TABLE customers (id bigint PRIMARY KEY, a int, b int, UNIQUE (a, b));
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id bigint REFERENCES customers, -- want warning "Each DELETE from customers" ; safe "CREATE INDEX CONCURRENTLY ON orders (customer_id);"
  a int,
  b int,
  FOREIGN KEY (a, b) REFERENCES customers (a, b) -- want "begins with a, b"
);
CREATE INDEX orders_b ON orders (b);
CREATE INDEX orders_id_customer ON orders (id, customer_id);
CREATE TABLE "Item" (id bigint PRIMARY KEY, x bigint);
ALTER TABLE "Item"
  ADD COLUMN "Customer" bigint REFERENCES customers, -- want "index of Item begins with Customer" ; safe "ON \"Item\" (\"Customer\")"
  ADD CONSTRAINT x_fk FOREIGN KEY (x) REFERENCES customers; -- want "begins with x"
