-- about: a DO block is no hiding place
CREATE TABLE customers (id bigint PRIMARY KEY, a int, b int, UNIQUE (a, b));
DO $$
BEGIN
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers); -- want "begins with customer_id"
END
$$;
