-- about: DROP with and without COLUMN in MySQL, and what else can be dropped
CREATE TABLE items (id int PRIMARY KEY, a int);
ALTER TABLE orders DROP note, -- want:20 error "names orders.note fails as soon as this runs: Unknown column 'note'"
  DROP COLUMN `key`, -- want:3 "Unknown column 'key'" -- safe "RENAME COLUMN `key` TO deprecated_key;"
  DROP INDEX i, DROP KEY j, DROP PRIMARY KEY, DROP FOREIGN KEY f, DROP CHECK c;
ALTER TABLE items DROP COLUMN a;
ALTER TABLE orders DROP COLUMN deprecated_state;
