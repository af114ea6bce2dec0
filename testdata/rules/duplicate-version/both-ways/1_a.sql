-- about: said once of a file that holds both ways
-- +migrate Up
CREATE TABLE a (id bigint PRIMARY KEY);
-- +migrate Down
DROP TABLE a;
