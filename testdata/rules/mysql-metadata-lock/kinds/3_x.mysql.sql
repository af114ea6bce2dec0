RENAME TABLE baskets TO carts; -- want "every transaction that has used baskets has ended"
