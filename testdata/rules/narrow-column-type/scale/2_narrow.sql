ALTER TABLE t ALTER COLUMN price TYPE numeric(10, 2); -- want "cut off or rounded"
ALTER TABLE t ALTER COLUMN weight TYPE int; -- want "cut off or rounded"
