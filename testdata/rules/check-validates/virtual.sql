-- about: the values of a virtual column are computed row by row
-- pg: 18
ALTER TABLE orders ADD COLUMN twice integer GENERATED ALWAYS AS (total * 2) VIRTUAL CHECK (twice > 0); -- want "read every row of orders." ; safe "ALTER TABLE orders ADD COLUMN twice integer GENERATED ALWAYS AS (total * 2) VIRTUAL;"
ALTER TABLE orders ADD COLUMN half integer GENERATED ALWAYS AS (total / 2) CHECK (half > 0) NOT ENFORCED;
ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total > 0) NOT ENFORCED;
