-- about: the old type is not known
ALTER TABLE orders ALTER COLUMN quantity TYPE bigint; -- want:20 warning "cannot be told: the old type of orders.quantity is not known, so the table may be rewritten. If it is, SELECT and every write on orders wait" ; help "only grows"
ALTER TABLE "Shop"."Order" ALTER "No" SET DATA TYPE text; -- want warning "Shop.Order.No" ; safe "ALTER TABLE \"Shop\".\"Order\" ADD COLUMN \"No_new\" text;"
