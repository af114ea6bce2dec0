ALTER TABLE sites ADD COLUMN closed_on date;
