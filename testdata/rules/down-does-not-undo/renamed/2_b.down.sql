-- want:1 error "After 2_b and its way back the catalog is not as it was: table a keeps the name b."
ALTER TABLE b ADD COLUMN z int;
ALTER TABLE b DROP COLUMN z;
