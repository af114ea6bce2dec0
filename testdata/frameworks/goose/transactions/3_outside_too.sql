-- +goose Up
-- +goose NO TRANSACTION
SELECT 1;
SELECT 2;
