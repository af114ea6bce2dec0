-- about: until 14 no scale is larger than the precision, or negative
-- pg: 14
CREATE TABLE a (a numeric(4, 5), b numeric(4, -1), c numeric(4, 4)); -- want "NUMERIC scale 5 must be between 0 and precision 4" "NUMERIC scale -1 must be"
