-- about: with CASCADE the message says what goes with the table
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE VIEW active_orders AS SELECT id FROM orders;
