-- about: filled again, only its rows deleted, or another table emptied
-- transaction: file
ALTER TABLE customers ADD COLUMN a int;
TRUNCATE orders;
INSERT INTO orders (id) VALUES (1);
CREATE INDEX ON orders (code); -- want "the ACCESS EXCLUSIVE lock on customers of an earlier statement is still held"
