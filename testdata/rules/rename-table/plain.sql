-- about: a table that was there before has users of its old name
ALTER TABLE orders RENAME TO purchases; -- want:1 error "names orders and fails" ; safe "CREATE VIEW orders AS SELECT * FROM purchases"
ALTER TABLE IF EXISTS ONLY customers RENAME TO clients; -- want "names customers and fails"
