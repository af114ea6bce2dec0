-- about: nobody waits for a table that is gone
-- transaction: file
DROP TABLE orders;
UPDATE customers SET state = 'new';
