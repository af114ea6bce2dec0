-- about: a number of rows at a time is a batch; a LIMIT in a value is none
DELETE FROM orders WHERE id IN (SELECT id FROM orders WHERE placed < '2020-01-01' ORDER BY lower(note) LIMIT 1000);
WITH batch AS (SELECT id FROM orders WHERE total IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED)
UPDATE orders SET total = 0 FROM batch WHERE orders.id = batch.id;
UPDATE orders SET total = (SELECT total FROM totals LIMIT 1) WHERE total IS NULL; -- want warning "looks for its rows in all of orders"
DELETE FROM orders WHERE note IN (SELECT note FROM notes); -- want warning "looks for its rows in all of orders"
