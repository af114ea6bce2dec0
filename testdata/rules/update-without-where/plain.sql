-- about: every row is written
UPDATE orders SET state = 'new', n = 1; -- want:1 error "Every row of orders is written anew" ; safe "UPDATE orders SET state ="
UPDATE orders SET state = 'new' WHERE true; -- want "Every row of orders"
UPDATE orders SET state = 'new' WHERE 1 = 1 AND TRUE; -- want "Every row of orders"
UPDATE orders SET state = 'new' WHERE 1 = 1 OR id = 4; -- want "Every row of orders"
UPDATE "Shop"."Order" SET "User" = 1; -- want "Every row of Shop.Order" ; safe "UPDATE \"Shop\".\"Order\" SET \"User\" ="
WITH done AS (UPDATE orders SET state = 'done' RETURNING id) SELECT count(*) FROM done; -- want "Every row of orders"
DO $$
BEGIN
  UPDATE orders SET n = 0; -- want "Every row of orders"
  EXECUTE 'UPDATE orders SET n = 0'; -- want "Every row of orders"
END
$$;
