ALTER TABLE sites ADD COLUMN region text;
