-- migrate:up
CREATE TABLE t9 (id bigint PRIMARY KEY);

-- migrate:down
