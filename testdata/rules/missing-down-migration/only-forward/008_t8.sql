-- migrate:up
CREATE TABLE t8 (id bigint PRIMARY KEY);

-- migrate:down
