-- migrate:up
CREATE TABLE a (id bigint PRIMARY KEY);
SELECT 1;
-- migrate:down
DROP TABLE a;
