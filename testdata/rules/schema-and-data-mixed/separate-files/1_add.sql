-- about: one transaction per file parts them
-- transaction: file
ALTER TABLE orders ADD COLUMN status text;
