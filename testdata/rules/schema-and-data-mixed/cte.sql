-- about: a data-modifying CTE changes rows, whatever the statement is called
-- transaction: file
ALTER TABLE orders ADD COLUMN status text;
WITH gone AS (DELETE FROM carts RETURNING id) SELECT count(*) FROM gone; -- want "Rows of carts"
