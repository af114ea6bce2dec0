-- about: a DO block is no hiding place, and names are quoted
DO $$
BEGIN
  ALTER TABLE "Order" ALTER COLUMN "User" SET NOT NULL; -- want "Order.User" ; safe "ALTER TABLE \"Order\" ALTER COLUMN \"User\" SET NOT NULL"
END
$$;
