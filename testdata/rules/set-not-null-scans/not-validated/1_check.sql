-- about: a check that is NOT VALID proves nothing
ALTER TABLE orders ADD CONSTRAINT status_there CHECK (status IS NOT NULL) NOT VALID;
