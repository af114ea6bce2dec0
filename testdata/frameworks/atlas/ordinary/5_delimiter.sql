-- atlas:delimiter \n\n

SELECT 1 -- one

SELECT
  2

