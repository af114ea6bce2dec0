DO $$
BEGIN
  ALTER TABLE "Order" ALTER COLUMN "Code" TYPE varchar(10); -- want "Order.Code holds less" ; safe "ALTER TABLE \"Order\" ADD CONSTRAINT \"Order_Code_length\" CHECK (char_length(\"Code\") <= 10)"
END
$$;
