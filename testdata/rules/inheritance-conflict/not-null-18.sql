-- about: from 18 on NOT NULL is inherited
-- pg: 18
CREATE TABLE parent (a int NOT NULL);
CREATE TABLE kid () INHERITS (parent);
ALTER TABLE kid ALTER a DROP NOT NULL; -- want "cannot drop inherited constraint \"parent_a_not_null\" of relation \"kid\""
CREATE TABLE p (a int, b int NOT NULL) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
ALTER TABLE ONLY p ALTER b DROP NOT NULL;
