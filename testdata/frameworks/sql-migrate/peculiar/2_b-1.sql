--+migrate Up
SELECT 3;
--+migrate Down
SELECT -3;
