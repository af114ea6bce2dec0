-- about: BEGIN alone does nothing
-- transaction: set
BEGIN; -- want "BEGIN does nothing here but warn"
CREATE TABLE orders (id bigint PRIMARY KEY);
