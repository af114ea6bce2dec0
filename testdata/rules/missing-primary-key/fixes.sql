-- about: only what is unique, or is called id, is taken for a key, and only where it is written
CREATE TABLE events (at timestamptz); -- want "events" ; fix "no fix"
CREATE TABLE orders (id bigint NOT NULL, note text); -- want "orders" ; fix "note text,\n    PRIMARY KEY (id));"
CREATE TABLE tags (name text NOT NULL, UNIQUE (name)); -- want "tags" ; fix "UNIQUE (name),\n    PRIMARY KEY (name));"
CREATE TABLE copies (LIKE orders); -- want "copies" ; fix "no fix"
CREATE TABLE parents (id bigint); -- want "parents"
CREATE TABLE children (id bigint) INHERITS (parents); -- want "children" ; fix "no fix"
CREATE TABLE was (id bigint CONSTRAINT was_key PRIMARY KEY); -- want "was" ; fix "no fix"
ALTER TABLE was DROP CONSTRAINT was_key;
CREATE TABLE were (id bigint, CONSTRAINT were_key PRIMARY KEY (id)); -- want "were" ; fix "no fix"
ALTER TABLE were DROP CONSTRAINT were_key;
CREATE TABLE mixed (LIKE tags, code text, UNIQUE (name, code)); -- want "mixed" ; fix "no fix"
