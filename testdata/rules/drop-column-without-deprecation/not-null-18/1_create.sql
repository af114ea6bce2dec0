-- about: from 18 on NOT NULL is a constraint, which goes with its column as it always did
-- pg: 18
CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL, code text NOT NULL UNIQUE);
