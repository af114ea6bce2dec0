-- about: a column that fills itself asks nothing of anybody
ALTER TABLE orders ADD COLUMN a text NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN b bigserial NOT NULL;
ALTER TABLE orders ADD COLUMN c bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE orders ADD COLUMN d int NOT NULL GENERATED ALWAYS AS (a + 1) STORED;
ALTER TABLE orders ADD COLUMN e text NULL;
