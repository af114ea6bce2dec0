-- about: what has a unique part is unique as a whole
CREATE TABLE orders (id bigint PRIMARY KEY, tenant int, code text);
CREATE UNIQUE INDEX ON orders (code) WHERE tenant > 0;
