-- about: nobody waits
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_idx;
DROP TABLE orders;
