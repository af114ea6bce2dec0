-- migrate:up
CREATE TABLE t7 (id bigint PRIMARY KEY);

-- migrate:down
