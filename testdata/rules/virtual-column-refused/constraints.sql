-- about: keys of virtual columns, new and old
-- pg: 18
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE m (id bigint PRIMARY KEY);
CREATE TABLE x (a int, v int GENERATED ALWAYS AS (a + 1) UNIQUE); -- want "unique constraints on virtual generated columns are not supported"
CREATE TABLE y (a int, v int GENERATED ALWAYS AS (a + 1), PRIMARY KEY (a, v)); -- want "primary keys on virtual generated columns are not supported"
CREATE TABLE z (id bigint PRIMARY KEY, a bigint, v bigint GENERATED ALWAYS AS (a + 1));
ALTER TABLE z ADD FOREIGN KEY (v) REFERENCES m; -- want "foreign key constraints on virtual generated columns are not supported"
ALTER TABLE z ADD EXCLUDE USING btree (v WITH =); -- want "unique constraints on virtual generated columns are not supported"
ALTER TABLE z ADD COLUMN d positive GENERATED ALWAYS AS (1) VIRTUAL; -- want "virtual generated column \"d\" cannot have a domain type"
ALTER TABLE z ADD COLUMN e positive GENERATED ALWAYS AS (1) STORED;
ALTER TABLE z ADD CONSTRAINT v_given NOT NULL v NOT VALID;
