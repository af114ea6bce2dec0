-- +goose Up
CREATE TABLE b (id bigint PRIMARY KEY, note text); -- want@00002_b.sql:1 error "main has it in another form"
-- +goose Down
DROP TABLE b;
