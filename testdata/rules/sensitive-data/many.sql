-- about: one finding says how many there are
INSERT INTO settings (k, v) VALUES ('aws', 'AKIAQ7Z3M5X2L9P4R8TV'); -- want "So do 2 more values of this migration."
INSERT INTO settings (k, v) VALUES ('aws', 'AKIAQ7Z3M5X2L9P4R8TW');
UPDATE settings SET v = 'AKIAQ7Z3M5X2L9P4R8TX' WHERE k = 'aws';
SELECT 1 WHERE 2 = 3;
