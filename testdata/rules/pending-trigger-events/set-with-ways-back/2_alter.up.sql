ALTER TABLE t ADD COLUMN b int; -- want "cannot ALTER TABLE \"t\" because it has pending trigger events"
