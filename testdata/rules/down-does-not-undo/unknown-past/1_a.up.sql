-- about: tables that were there before the history
ALTER TABLE old ADD COLUMN n int;
ALTER TABLE old DROP COLUMN o;
DROP TABLE older;
CREATE EXTENSION IF NOT EXISTS citext;
