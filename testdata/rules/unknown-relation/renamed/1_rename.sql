-- about: the old name is gone
ALTER TABLE orders RENAME TO purchases;
