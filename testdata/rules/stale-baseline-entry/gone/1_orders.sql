-- about: the statement is another one
-- with: rename-column, rename-table
ALTER TABLE orders RENAME TO purchases;
