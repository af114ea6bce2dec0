-- about: a query over a whole table, here or elsewhere
ALTER TABLE authors ADD COLUMN email text;
SELECT count(*) FROM authors; -- want "While this runs, the ACCESS EXCLUSIVE lock on authors"
