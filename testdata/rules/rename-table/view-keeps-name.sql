-- about: a view of the old name serves those who use it
-- transaction: file
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;
