-- about: new columns are NULL, or what their default says, in every row
-- transaction: file
ALTER TABLE jobs ADD COLUMN spec_id int, ADD CONSTRAINT chk CHECK (num_nonnulls(spec_id) = 1); -- want "If jobs has rows, this fails: check constraint "chk" of relation "jobs" is violated by some row"
ALTER TABLE jobs ADD COLUMN a int CHECK (a IS NOT NULL); -- want "check constraint "jobs_a_check" of relation "jobs""
ALTER TABLE jobs ADD COLUMN b int DEFAULT 0 CHECK (b > 0); -- want "does not know b"
ALTER TABLE jobs ADD COLUMN c int, ADD COLUMN d int, ADD CONSTRAINT cd CHECK ((c IS NOT NULL)::int + (d IS NOT NULL)::int = 1) NOT VALID; -- want "No row of jobs fulfils this check: every UPDATE"
