-- about: older servers refuse the column, which another rule says
-- pg: 17
CREATE TABLE t (id bigint PRIMARY KEY, v bigint GENERATED ALWAYS AS (id * 2) VIRTUAL);
CREATE INDEX ON t (v);
