-- about: there is no row in a table that the transaction has emptied; after DELETE there are dead ones
-- transaction: file
TRUNCATE orders;
CREATE INDEX ON orders (customer_id);
