-- about: BEGIN alone does nothing
-- transaction: set
BEGIN; -- want "A transaction is open already: BEGIN does nothing here but warn"
CREATE TABLE orders (id bigint PRIMARY KEY);
