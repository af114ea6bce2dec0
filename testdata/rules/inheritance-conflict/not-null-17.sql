-- about: until 17 a child may allow what its parent refuses
-- pg: 17
CREATE TABLE parent (a int NOT NULL);
CREATE TABLE kid () INHERITS (parent);
ALTER TABLE kid ALTER a DROP NOT NULL;
