-- about: between two transactions everybody may look
-- transaction: none
ALTER TABLE orders DISABLE ROW LEVEL SECURITY; -- want "SELECT from orders"
UPDATE orders SET total = 0 WHERE id = 1;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
