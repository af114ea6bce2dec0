-- about: a partitioned table and its partitions are one
-- transaction: file
ALTER TABLE measurement ADD COLUMN n int;
ALTER TABLE items ADD COLUMN n int;
ALTER TABLE orders ADD COLUMN n int; -- want "strong locks on 3 tables at once (measurement, items, orders)"
