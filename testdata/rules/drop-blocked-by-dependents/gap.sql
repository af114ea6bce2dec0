-- about: what cannot be read may have dropped the foreign key
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES r);
DO $$ BEGIN EXECUTE current_setting('app.sql'); END $$;
DROP TABLE r;
