-- about: each table of a DROP is looked at in MySQL
DROP TABLE IF EXISTS `orders`, deprecated_items, notes; -- want:22 error "Table 'orders' doesn't exist; its rows are gone for good" -- want:50 "Table 'notes' doesn't exist"
CREATE TEMPORARY TABLE t (id int);
DROP TEMPORARY TABLE t;
DROP VIEW totals;
