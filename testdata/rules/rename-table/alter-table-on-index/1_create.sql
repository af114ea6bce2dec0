-- about: ALTER TABLE renames indexes and sequences too, and code names the partitioned table
CREATE TABLE orders (id bigserial PRIMARY KEY, at date) ;
CREATE INDEX orders_at ON orders (at);
CREATE TABLE events (at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
