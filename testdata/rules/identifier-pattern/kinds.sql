-- about: each kind of name may have a pattern of its own, besides the one of all
-- setting: table-pattern=tbl_.*
-- setting: column-pattern=[a-z_]+
-- setting: index-pattern=ix_.*
-- setting: constraint-pattern=(pk|fk|ck)_.*
CREATE TABLE orders (a1 int, b int, CONSTRAINT positive CHECK (b > 0)); -- want "table \"orders\" does not match tbl_.*" "column \"a1\" does not match [a-z_]+" "constraint \"positive\""
CREATE TABLE tbl_a (a int, CONSTRAINT ck_a CHECK (a > 0));
CREATE INDEX a_idx ON tbl_a (a); -- want "index \"a_idx\" does not match ix_.*"
CREATE INDEX ix_a ON tbl_a (a);
CREATE VIEW v AS SELECT 1 AS a; -- want "view \"v\""
