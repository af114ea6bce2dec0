-- about: the change brings no migration
-- companion: schema.md
-- change: other.txt: added
CREATE TABLE a (id bigint PRIMARY KEY);
