-- about: the safe way uses the name that the table has by now
-- setting: required-columns=last_updated:timestamptz
CREATE TABLE "Order" (id int); -- want "shop.orders has no column" ; safe "ALTER TABLE shop.orders ADD COLUMN last_updated"
