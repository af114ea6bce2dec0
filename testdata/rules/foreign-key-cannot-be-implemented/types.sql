-- about: which types can be compared
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE r (id int PRIMARY KEY, u uuid UNIQUE, x text UNIQUE, c colour UNIQUE, n numeric UNIQUE);
CREATE TABLE t (a text, b numeric, c float8, d int);
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r; -- want "foreign key constraint \"t_a_fkey\" cannot be implemented"
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES r (u); -- want "foreign key constraint \"f\" cannot be implemented"
ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES r; -- want "cannot be implemented"
ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES r (n); -- want "cannot be implemented"
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r (c); -- want "cannot be implemented"
ALTER TABLE t ADD COLUMN e uuid REFERENCES r; -- want "cannot be implemented"
