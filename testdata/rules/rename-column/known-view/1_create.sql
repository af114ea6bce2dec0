-- about: a view that is known gets another column rather than six steps
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10, 2));
CREATE VIEW active_orders AS SELECT id, total FROM orders;
