ALTER TABLE items DROP CONSTRAINT items_fk; -- want "on orders too"
ALTER TABLE notes DROP CONSTRAINT notes_fk;
DROP TABLE lines;
