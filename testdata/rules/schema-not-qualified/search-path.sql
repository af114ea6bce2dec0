-- about: the migration says itself where it works
SET search_path = shop, public;
CREATE TABLE orders (id bigint);
DROP TABLE orders;
