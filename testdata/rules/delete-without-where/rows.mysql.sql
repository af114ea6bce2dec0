-- about: what picks rows in MySQL
DELETE FROM `orders`; -- want error "Every row of orders is deleted"
DELETE FROM orders LIMIT 1000;
DELETE o FROM orders o JOIN items i ON i.order_id = o.id;
DELETE FROM orders WHERE a = 1;
