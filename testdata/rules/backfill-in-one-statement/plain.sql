-- about: the whole table is looked through
UPDATE orders SET total = 0 WHERE total IS NULL; -- want:1 warning "One UPDATE looks for its rows in all of orders"
DELETE FROM orders WHERE placed < now() - interval '1 year'; -- want "One DELETE looks for its rows in all of orders"
UPDATE orders SET total = 0 WHERE id > 5; -- want "all of orders"
UPDATE orders SET total = 0 WHERE id = 5 OR total IS NULL; -- want "all of orders"
UPDATE orders o SET name = c.name FROM customers c WHERE c.id = o.customer_id; -- want "all of orders"
INSERT INTO totals (id, total) SELECT customer_id, sum(total) FROM orders GROUP BY 1; -- want "One INSERT copies all that it finds in orders into totals"
DO $$
BEGIN
  UPDATE "Order" SET total = 0 WHERE total IS NULL; -- want "all of Order"
END
$$;
