-- about: nothing proves the bounds
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE measurement_2026 (at date NOT NULL);
