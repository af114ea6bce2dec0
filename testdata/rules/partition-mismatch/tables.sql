-- about: tables that do not fit their parent, and those that are no partitions
CREATE TABLE p (a int NOT NULL, b varchar(9), CONSTRAINT positive CHECK (a > 0)) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE fewer (a int NOT NULL, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE more (a int NOT NULL, b varchar(9), c int, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE longer (a int NOT NULL, b varchar(99), CONSTRAINT positive CHECK (a > 0));
CREATE TABLE nullable (a int, b varchar(9), CONSTRAINT positive CHECK (a > 0));
CREATE TABLE any_number (a int NOT NULL, b varchar(9));
CREATE TABLE kid () INHERITS (any_number);
ALTER TABLE p DETACH PARTITION more; -- want "relation \"more\" is not a partition of relation \"p\""
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (2); -- want "\"p1\" is already a partition"
ALTER TABLE p ATTACH PARTITION fewer FOR VALUES IN (3); -- want "child table is missing column \"b\""
ALTER TABLE p ATTACH PARTITION more FOR VALUES IN (4); -- want "table \"more\" contains column \"c\" not found in parent \"p\""
ALTER TABLE p ATTACH PARTITION longer FOR VALUES IN (5); -- want "child table \"longer\" has different type for column \"b\""
ALTER TABLE p ATTACH PARTITION nullable FOR VALUES IN (6); -- want "must be marked NOT NULL"
ALTER TABLE p ATTACH PARTITION any_number FOR VALUES IN (8); -- want "cannot attach inheritance parent as partition"
ALTER TABLE p ATTACH PARTITION kid FOR VALUES IN (7); -- want "cannot attach inheritance child as partition"
ALTER TABLE more ATTACH PARTITION longer FOR VALUES IN (9); -- want "more"
