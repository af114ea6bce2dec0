-- about: leave out, rename, reorder, retype
CREATE TABLE t (a int, b text, c int);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW f AS SELECT a, b FROM t;
CREATE VIEW l AS SELECT a, b FROM t;
CREATE VIEW y AS SELECT a, b FROM t;
CREATE OR REPLACE VIEW f AS SELECT a FROM t; -- want "cannot drop columns from view"
CREATE OR REPLACE VIEW v AS SELECT a, c FROM t; -- want "cannot change name of view column \"b\" to \"c\""
CREATE OR REPLACE VIEW l AS SELECT a, lower(b) FROM t; -- want "cannot change name of view column \"b\" to \"lower\""
CREATE OR REPLACE VIEW y AS SELECT a::text, b FROM t; -- want "cannot change data type of view column \"a\" from integer to text"
