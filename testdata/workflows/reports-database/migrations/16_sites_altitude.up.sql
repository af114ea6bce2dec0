ALTER TABLE sites ADD COLUMN altitude integer;
