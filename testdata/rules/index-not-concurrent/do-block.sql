-- about: a DO block is a transaction
-- transaction: none
DO $$
BEGIN
  IF to_regclass('orders_customer_idx') IS NULL THEN
    CREATE INDEX orders_customer_idx ON orders (customer_id); -- want "SHARE lock on orders" ; help "DO block is a transaction"
  END IF;
END
$$;
