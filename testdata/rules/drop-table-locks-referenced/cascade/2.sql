-- about: views and partitions go with their table
DROP TABLE orders CASCADE;
DROP TABLE measurement;
