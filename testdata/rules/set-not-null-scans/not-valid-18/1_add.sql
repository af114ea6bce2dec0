-- about: NOT NULL that is validated by itself needs no further scan
-- pg: 18
ALTER TABLE orders ADD CONSTRAINT orders_status_not_null NOT NULL status NOT VALID;
