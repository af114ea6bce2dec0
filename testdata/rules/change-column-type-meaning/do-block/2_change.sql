DO $$
BEGIN
  ALTER TABLE "Order" ALTER COLUMN "Data" TYPE jsonb; -- want "Order.Data as json" ; safe "ALTER TABLE \"Order\" ADD COLUMN \"Data_jsonb\" jsonb"
END
$$;
