-- about: the safe way goes by the table's own key, and writes what the statement writes
CREATE TABLE seen (id bigint PRIMARY KEY);
UPDATE orders SET total = total * 100, note = 'a; b'; -- want "Every row of orders" ; safe "UPDATE orders SET total = total * 100, note = 'a; b' WHERE id BETWEEN 1 AND 10000;"
UPDATE orders SET n = 0 RETURNING id; -- want "Every row of orders" ; safe "UPDATE orders SET n = /* value */ WHERE id BETWEEN"
