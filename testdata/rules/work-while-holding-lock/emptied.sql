-- about: there is no row in a table that the transaction has emptied; after DELETE there are dead ones
-- transaction: file
ALTER TABLE customers ADD COLUMN a int;
TRUNCATE orders;
CREATE INDEX ON orders (code);
