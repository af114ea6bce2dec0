-- about: parents that a table cannot have, has already, or never had
CREATE TABLE p (a int) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE parent (a int, b text);
CREATE TABLE kid () INHERITS (parent);
CREATE TABLE few (a int);
CREATE TABLE x1 () INHERITS (p); -- want "cannot inherit from partitioned table \"p\""
CREATE TABLE x2 () INHERITS (p1); -- want "cannot inherit from partition \"p1\""
ALTER TABLE few INHERIT p; -- want "cannot inherit from partitioned table \"p\""
ALTER TABLE few INHERIT p1; -- want "cannot inherit from a partition"
ALTER TABLE p INHERIT parent; -- want "cannot change inheritance of partitioned table"
ALTER TABLE p1 INHERIT parent; -- want "cannot change inheritance of a partition"
ALTER TABLE p1 NO INHERIT parent; -- want "cannot change inheritance of a partition"
ALTER TABLE kid INHERIT parent; -- want "relation \"parent\" would be inherited from more than once"
ALTER TABLE few NO INHERIT parent; -- want "relation \"parent\" is not a parent of relation \"few\""
ALTER TABLE few INHERIT parent; -- want "child table is missing column \"b\""
ALTER TABLE parent INHERIT kid; -- want "circular inheritance not allowed"
