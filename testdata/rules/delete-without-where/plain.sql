-- about: every row goes
DELETE FROM orders; -- want:1 error "Every row of orders is deleted"
DELETE FROM orders WHERE true; -- want "Every row of orders"
DELETE FROM orders WHERE NOT false AND NULL IS NULL; -- want "Every row of orders"
DELETE FROM orders WHERE 1 <> 2 OR state = 'old'; -- want "Every row of orders"
DELETE FROM orders WHERE 'a' = 'a' AND NOT ('b' = 'c'); -- want "Every row of orders"
DELETE FROM orders USING customers; -- want "after USING restrict nothing"
WITH gone AS (DELETE FROM "Order" RETURNING *) INSERT INTO archive (id) SELECT id FROM gone; -- want "Every row of Order" ; safe "DELETE FROM \"Order\" WHERE"
DO $$
BEGIN
  DELETE FROM orders; -- want "Every row of orders"
END
$$;
