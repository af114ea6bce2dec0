-- about: it may have been there before, or is made here
ALTER TABLE unseen ADD a int;
CREATE SCHEMA IF NOT EXISTS shop;
SELECT * FROM shop.orders;
DROP TABLE orders;
DROP TABLE IF EXISTS orders;
ALTER TABLE IF EXISTS orders ADD a int;
CREATE TABLE orders (id int PRIMARY KEY, parent int REFERENCES orders);
WITH gone AS (SELECT 1 AS a) SELECT a FROM gone;
SELECT * FROM pg_class, information_schema.tables;
