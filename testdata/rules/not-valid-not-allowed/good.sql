-- about: checks and foreign keys of ordinary tables may be, and checks of partitioned ones
CREATE TABLE metrics (day date, area int) PARTITION BY RANGE (day);
ALTER TABLE metrics ADD CONSTRAINT c CHECK (area > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
