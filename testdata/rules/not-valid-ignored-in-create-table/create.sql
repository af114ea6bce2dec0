-- about: checks and foreign keys
CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0) NOT VALID); -- want warning "c is created as a valid constraint"
CREATE TABLE u (a int, FOREIGN KEY (a) REFERENCES t (a) NOT VALID); -- want "NOT VALID does nothing in CREATE TABLE"
