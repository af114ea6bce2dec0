ALTER TABLE sites ADD COLUMN timezone text;
