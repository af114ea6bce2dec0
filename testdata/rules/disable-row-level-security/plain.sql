-- about: every role sees every row
ALTER TABLE orders DISABLE ROW LEVEL SECURITY; -- want:20 warning "sees all of its rows" ; safe "CREATE POLICY orders_read ON orders"
ALTER TABLE "Order" ADD COLUMN note text, DISABLE ROW LEVEL SECURITY; -- want "SELECT from Order" ; safe "ON \"Order\""
DO $$
BEGIN
  ALTER TABLE items DISABLE ROW LEVEL SECURITY; -- want "SELECT from items"
END
$$;
