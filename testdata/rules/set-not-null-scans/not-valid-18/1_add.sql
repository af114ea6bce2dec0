-- about: NOT NULL that is validated by itself needs no further scan
-- pg: 18
-- known-limit: the grammar of PostgreSQL 18 is not read yet, so the validated constraint is not seen
ALTER TABLE orders ADD CONSTRAINT orders_status_not_null NOT NULL status NOT VALID;
