-- about: files that share a transaction lock their tables together, whatever a way back would lock
-- transaction: set
-- release: together
ALTER TABLE orders ADD COLUMN a int;
