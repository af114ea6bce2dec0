ALTER TABLE orders
  ALTER COLUMN n TYPE bigint,
  ALTER COLUMN id TYPE bigint, -- want:3 warning "its sequence orders_id_seq stays integer" ; safe "ALTER SEQUENCE orders_id_seq AS bigint;"
  ALTER COLUMN small TYPE int8; -- want "after 32,767 rows"
DO $$
BEGIN
  ALTER TABLE "Order" ALTER COLUMN "Id" TYPE bigint; -- want "Order.Id becomes bigint" ; safe "ALTER SEQUENCE \"Order_Id_seq\" AS bigint;"
END
$$;
