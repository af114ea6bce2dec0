ALTER TABLE items DROP CONSTRAINT filled;
ALTER TABLE items DROP COLUMN note, DROP CONSTRAINT items_fk; -- want:37 warning "DROP CONSTRAINT takes an ACCESS EXCLUSIVE lock on orders too (referenced by the dropped foreign key items_fk): SELECT and every write on orders wait until every transaction that has used orders has ended, and then for a moment"
DROP TABLE plain;
