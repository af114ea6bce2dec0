SET lock_timeout = '1s';
BEGIN;
ALTER TABLE a ADD c int;
COMMIT;
ALTER TABLE b ADD c int;
