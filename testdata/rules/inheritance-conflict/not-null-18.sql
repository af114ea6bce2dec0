-- about: from 18 on NOT NULL is inherited
-- pg: 18
CREATE TABLE parent (a int NOT NULL);
CREATE TABLE kid () INHERITS (parent);
ALTER TABLE kid ALTER a DROP NOT NULL; -- want "cannot drop inherited constraint \"parent_a_not_null\" of relation \"kid\""
