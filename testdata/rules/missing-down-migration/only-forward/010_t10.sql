-- migrate:up
CREATE TABLE t10 (id bigint PRIMARY KEY);

-- migrate:down
