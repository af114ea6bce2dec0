-- about: the safe way goes on where the statement ends
UPDATE orders SET state = 'old' WHERE total = 0 AND note IS NULL; -- want "looks for its rows in all of orders" ; safe "UPDATE orders SET state = 'old' WHERE total = 0 AND note IS NULL AND id BETWEEN 1 AND 10000;"
DELETE FROM orders WHERE total < 0; -- want "looks for its rows in all of orders" ; safe "DELETE FROM orders WHERE total < 0 AND id BETWEEN 1 AND 10000;"
