-- about: a condition leaves rows out, or nobody waits
DELETE FROM orders WHERE state = 'old';
DELETE FROM orders USING customers WHERE customers.id = orders.customer_id;
DELETE FROM schema_migrations;
CREATE TABLE fresh (id bigint PRIMARY KEY, n int);
DELETE FROM fresh;
