-- about: a CHECK that is NOT ENFORCED is neither looked at again nor in the way
-- pg: 18
CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(10) CONSTRAINT noted CHECK (note <> '') NOT ENFORCED, place varchar(10));
