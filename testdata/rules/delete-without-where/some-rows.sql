-- about: a condition leaves rows out, or nobody waits
DELETE FROM orders WHERE state = 'old';
DELETE FROM orders USING customers WHERE customers.id = orders.customer_id;
DELETE FROM orders WHERE false;
DELETE FROM orders WHERE NULL;
DELETE FROM orders WHERE NULL IS NOT NULL OR 1 IS NULL;
DELETE FROM orders WHERE NOT (true OR NULL);
DELETE FROM orders WHERE NOT NULL;
DELETE FROM orders WHERE true AND NULL;
DELETE FROM orders WHERE NULL = NULL;
DELETE FROM orders WHERE 1 <> 1;
DELETE FROM orders WHERE '1' = 1;
DELETE FROM orders WHERE 1 < 2 AND state = 'old';
DELETE FROM orders WHERE NOT (state = 'new');
DELETE FROM schema_migrations;
CREATE TABLE fresh (id bigint PRIMARY KEY, n int);
DELETE FROM fresh;
