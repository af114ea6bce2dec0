-- about: a check that was validated in an earlier file spares the scan
-- pg: 12, 15, 18
ALTER TABLE orders ADD CONSTRAINT orders_there CHECK (status IS NOT NULL AND total > 0) NOT VALID;
