-- about: a move to another schema is a change of name, too
ALTER TABLE orders SET SCHEMA archive; -- want "names orders and fails" ; safe "ALTER TABLE orders SET SCHEMA archive;" "SELECT * FROM archive.orders"
