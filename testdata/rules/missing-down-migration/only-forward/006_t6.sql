-- migrate:up
CREATE TABLE t6 (id bigint PRIMARY KEY);

-- migrate:down
