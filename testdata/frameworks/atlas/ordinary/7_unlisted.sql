-- atlas:delimiter -- end
SELECT 3
-- end
SELECT 4
-- end