-- about: what has its new name is not found under the old one
-- transaction: none
ALTER TABLE orders RENAME TO purchases; -- want:13 "it fails here: orders has its new name" ; help "IF EXISTS"
ALTER INDEX shop.orders_note RENAME TO purchases_note; -- want "shop.orders_note has its new name"
ALTER VIEW IF EXISTS open_orders RENAME TO open_purchases;
ALTER TABLE customers RENAME COLUMN name TO full_name;
ALTER TABLE customers RENAME CONSTRAINT positive TO customers_positive;
CREATE TABLE items_new (id bigint PRIMARY KEY); -- want "items_new is there already"
ALTER TABLE items RENAME TO items_old;
ALTER TABLE items_new RENAME TO items;
