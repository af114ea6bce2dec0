-- about: a column that is known to be gone, of a table of which not much is known
ALTER TABLE unseen DROP COLUMN a;
UPDATE unseen SET a = 1; -- want "column \"a\" of relation \"unseen\" does not exist"
UPDATE unseen SET b = 1;
