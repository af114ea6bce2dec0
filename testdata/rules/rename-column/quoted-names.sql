-- about: names are shown as they are and quoted where SQL needs it
ALTER TABLE "Shop"."Order" RENAME COLUMN "user" TO "userId"; -- want error "uses Shop.Order.user" ; safe "ALTER TABLE \"Shop\".\"Order\" ADD COLUMN \"userId\"" "SET \"userId\" = \"user\""
ALTER TABLE IF EXISTS shop.orders RENAME total TO sum; -- want "uses shop.orders.total" ; help "Add sum, write both"
