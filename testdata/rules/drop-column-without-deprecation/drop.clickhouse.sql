-- about: the same in ClickHouse, which knows no transaction
ALTER TABLE orders ON CLUSTER main DROP COLUMN IF EXISTS note SETTINGS alter_sync = 2; -- want "fails as soon as this runs: there is no column note any more"
ALTER TABLE orders ON CLUSTER main DROP INDEX IF EXISTS note_idx;
