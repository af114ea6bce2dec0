-- atlas:txmode none

SELECT 3;
SELECT 4;
