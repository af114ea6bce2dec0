ALTER TABLE sites ADD COLUMN opened_on date;
