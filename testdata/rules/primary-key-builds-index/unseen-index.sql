-- about: of a column that the history never shows it is not known that it may be null
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_pk ON orders (id);
ALTER TABLE IF EXISTS orders ADD CONSTRAINT orders_pk PRIMARY KEY USING INDEX orders_pk;
ALTER TABLE customers ADD PRIMARY KEY USING INDEX customers_pk;
