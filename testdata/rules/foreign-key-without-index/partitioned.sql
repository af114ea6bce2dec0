-- about: a partitioned table takes no CONCURRENTLY
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE visits (at date, customer bigint REFERENCES customers) PARTITION BY RANGE (at); -- want warning "no index of visits begins with customer" ; help "ON ONLY the table first" ; safe "CREATE INDEX ON ONLY visits (customer);"
