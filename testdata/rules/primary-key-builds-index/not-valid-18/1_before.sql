-- about: the server takes no key over a NOT NULL that is NOT VALID still
-- pg: 18
CREATE TABLE orders (id bigint, other bigint NOT NULL);
ALTER TABLE orders ADD CONSTRAINT numbered NOT NULL id NOT VALID;
