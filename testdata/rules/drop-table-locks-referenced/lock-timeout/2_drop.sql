SET lock_timeout = '4s';
ALTER TABLE items DROP CONSTRAINT items_fk;
DROP TABLE notes;
