-- about: a smaller scale rounds without a word
CREATE TABLE t (id bigint PRIMARY KEY, price numeric(10, 4), weight numeric(6, 2));
