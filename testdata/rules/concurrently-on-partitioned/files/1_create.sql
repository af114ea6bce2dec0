-- about: the parent was created by an earlier migration
CREATE TABLE shop.metrics (day date, value int) PARTITION BY LIST (day);
