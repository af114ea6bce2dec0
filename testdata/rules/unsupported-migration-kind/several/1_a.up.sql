-- about: once for each kind
-- framework: pop
SELECT 1;
