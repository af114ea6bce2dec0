DROP SCHEMA shop CASCADE; -- want "rows included (shop.all_items, shop.items, shop.orders)"
