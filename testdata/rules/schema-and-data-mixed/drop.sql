-- about: what has to be there is locked
-- transaction: file
DROP TABLE leftovers;
UPDATE customers SET a = 1; -- want "lock on leftovers (line 3) is held"
