-- about: there is no row in a table that the transaction has emptied; after DELETE there are dead ones
-- transaction: file
TRUNCATE orders;
ALTER TABLE orders ADD CHECK (total > 0);
