ALTER TABLE orders RENAME COLUMN note TO deprecated_note;
