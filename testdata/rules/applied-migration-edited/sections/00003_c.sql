-- about: of a file with both ways only the way forth counts
-- framework: goose
-- change: 00001_a.sql: modified, -- +goose Up\nCREATE TABLE a (id bigint PRIMARY KEY);\n-- +goose Down\nDROP TABLE IF EXISTS a;\n
-- change: 00002_b.sql: modified, -- +goose Up\nCREATE TABLE b (id bigint PRIMARY KEY);\n-- +goose Down\nDROP TABLE b;\n
-- change: 00003_c.sql: added
-- +goose Up
CREATE TABLE c (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE c;
