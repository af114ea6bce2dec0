-- about: without a transaction queries fail between the two statements
-- transaction: none
ALTER TABLE orders RENAME TO purchases; -- want "names orders and fails"
CREATE VIEW orders AS SELECT * FROM purchases;
