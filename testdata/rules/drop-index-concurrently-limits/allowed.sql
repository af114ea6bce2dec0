-- about: one at a time is fine, and so is everything without the word
CREATE TABLE metrics (day date, value int) PARTITION BY RANGE (day);
CREATE INDEX metrics_value_idx ON metrics (value);
DROP INDEX CONCURRENTLY orders_a_idx;
DROP INDEX orders_b_idx, orders_c_idx CASCADE;
DROP INDEX metrics_value_idx;
