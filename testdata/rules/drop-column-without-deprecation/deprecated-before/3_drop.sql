ALTER TABLE orders DROP COLUMN deprecated_note;
