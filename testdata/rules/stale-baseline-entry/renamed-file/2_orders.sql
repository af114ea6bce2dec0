-- about: the file has another name now
-- with: rename-table
ALTER TABLE orders RENAME TO purchases;
