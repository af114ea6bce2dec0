-- want:1 error "After 2_b and its way back the catalog is not as it was: column n of a is bigint and was integer, column n of a is still NOT NULL, column m of a keeps the name mm, column p of a is still there, column o of a is gone."
ALTER TABLE a ADD COLUMN q int;
ALTER TABLE a DROP COLUMN q;
