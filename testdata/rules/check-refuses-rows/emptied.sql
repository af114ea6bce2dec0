-- about: no old row is left, but running code goes on
-- transaction: file
TRUNCATE jobs;
ALTER TABLE jobs ADD COLUMN a int CHECK (a IS NOT NULL); -- want "Every INSERT of code that is still running fails as soon as this commits"
