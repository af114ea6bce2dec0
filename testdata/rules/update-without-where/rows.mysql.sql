-- about: what picks rows in MySQL
UPDATE `orders` SET `key` = "x"; -- want:1 error "every other INSERT, UPDATE and DELETE on orders waits" -- safe "UPDATE `orders` SET `key` = \"x\" WHERE id BETWEEN 1 AND 10000;"
UPDATE orders SET a = 1 WHERE 1 = 1; -- want "Every row of orders is changed"
UPDATE orders SET a = 1 LIMIT 1000;
UPDATE orders o JOIN items i ON i.order_id = o.id SET o.a = 1;
UPDATE orders SET a = 1 WHERE b IS NULL;
