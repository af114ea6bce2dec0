-- about: the schema change comes in a later file of the same transaction, after the way back of this one
-- transaction: set
-- release: together
UPDATE orders SET status = 'new'; -- want "(2_index, line 1, SHARE lock on orders): they stay locked while that waits for its lock"
