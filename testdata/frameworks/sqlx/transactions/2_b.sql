-- no-transaction
SELECT 3;
SELECT 4;
