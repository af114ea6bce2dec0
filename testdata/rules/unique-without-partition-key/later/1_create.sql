-- about: keys that come later
CREATE TABLE metrics (id int, day date, area int) PARTITION BY LIST (area);
