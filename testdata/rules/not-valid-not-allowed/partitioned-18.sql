-- about: from 18 on it may be NOT VALID
-- pg: 18
CREATE TABLE metrics (day date, area int) PARTITION BY RANGE (day);
ALTER TABLE metrics ADD CONSTRAINT f FOREIGN KEY (area) REFERENCES areas (id) NOT VALID;
