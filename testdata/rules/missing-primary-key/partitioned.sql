-- about: partitions have the key of their table; children of INHERITS need their own
CREATE TABLE m (at date, id int, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE m_2020 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE n (at date) PARTITION BY RANGE (at); -- want "n has no primary key"
CREATE TABLE n_2020 PARTITION OF n FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (note text) INHERITS (parent); -- want "A primary key is not inherited"
