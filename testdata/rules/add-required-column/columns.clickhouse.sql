-- about: in ClickHouse every column has a value of its own where none is given
ALTER TABLE orders ADD COLUMN note String;
ALTER TABLE orders ADD COLUMN state LowCardinality(String) NOT NULL;
