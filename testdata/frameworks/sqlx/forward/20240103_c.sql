
-- no-transaction
SELECT 3;
