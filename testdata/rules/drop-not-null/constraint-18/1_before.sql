-- about: NOT NULL goes with its constraint
-- pg: 18
CREATE TABLE orders (id bigint PRIMARY KEY, total integer CONSTRAINT orders_totalled NOT NULL, note text CONSTRAINT noted CHECK (note <> ''));
