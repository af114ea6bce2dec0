-- about: constraints, attributes of composite types and tables are not columns
ALTER TABLE orders RENAME CONSTRAINT orders_fk TO orders_customer_fk;
ALTER TYPE address RENAME ATTRIBUTE zip TO postcode;
ALTER TABLE orders RENAME TO purchases;
