-- about: a generated column is computed anew
-- pg: 17
CREATE TABLE orders (net numeric, gross numeric GENERATED ALWAYS AS (net * 1.1) STORED);
