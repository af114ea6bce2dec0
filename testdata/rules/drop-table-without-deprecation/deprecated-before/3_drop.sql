DROP TABLE deprecated_orders;
