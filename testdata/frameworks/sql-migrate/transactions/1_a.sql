-- +migrate Up
CREATE TABLE a (id bigint PRIMARY KEY);
SELECT 1;
-- +migrate Down
DROP TABLE a;
