-- about: partitions have the columns of their table
-- setting: required-columns=last_updated
CREATE TABLE m (at date, last_updated timestamptz) PARTITION BY RANGE (at);
CREATE TABLE m_2020 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE parent (last_updated timestamptz);
CREATE TABLE child (note text) INHERITS (parent);
