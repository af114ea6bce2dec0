-- about: dates are no numbers that count
CREATE TABLE t20240101 (id bigint PRIMARY KEY);
