-- about: whoever writes next to no way back does not mean to go back
-- migrate:up
CREATE TABLE t1 (id bigint PRIMARY KEY);

-- migrate:down
