-- want "Version 1 is already taken by"
-- +migrate Up
CREATE TABLE b (id bigint PRIMARY KEY);
-- +migrate Down
DROP TABLE b;
