-- about: RENAME TABLE names several tables; nothing shares a transaction with a schema change in MySQL
-- transaction: file
RENAME TABLE orders TO purchases; -- want error "Table 'orders' doesn't exist" -- safe "RENAME TABLE purchases TO old_purchases, orders TO purchases;"
CREATE VIEW orders AS SELECT * FROM purchases;
RENAME TABLE a TO b, c TO d; -- want "Table 'a' doesn't exist" "Table 'c' doesn't exist"
ALTER TABLE items RENAME AS things; -- want "Table 'items' doesn't exist"
