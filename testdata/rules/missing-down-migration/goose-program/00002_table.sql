-- +goose Up
-- about: a program of goose holds both ways, a script must have both sections
-- framework: goose
CREATE TABLE orders (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE orders;
