-- about: the history does not show the rename, but the name does
ALTER TABLE orders DROP COLUMN deprecated_note;
