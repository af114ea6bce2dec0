/*
 * A licence of many lines stands in front of everything.
 */

-- +migrate Up
SELECT 1;
COMMIT;
CREATE INDEX CONCURRENTLY i ON t (a);
BEGIN;
SELECT 2;
