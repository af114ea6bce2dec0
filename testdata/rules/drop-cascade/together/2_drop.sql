DROP TABLE customers, orders CASCADE;
