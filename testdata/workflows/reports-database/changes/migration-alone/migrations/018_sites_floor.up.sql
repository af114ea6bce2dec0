ALTER TABLE sites ADD COLUMN floor integer;
