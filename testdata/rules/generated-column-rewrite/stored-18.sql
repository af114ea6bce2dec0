-- about: from 18 on there are virtual columns
-- pg: 18
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.2) STORED; -- want "orders.gross" ; help "VIRTUAL" ; safe "GENERATED ALWAYS AS (net * 1.2) VIRTUAL;"
