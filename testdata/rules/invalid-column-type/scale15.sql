-- about: from 15 on a scale may be larger than the precision, or negative
-- pg: 15
CREATE TABLE a (a numeric(4, 5), b numeric(4, -1), c numeric(4, 1000));
CREATE TABLE b (a numeric(4, 1001)); -- want "NUMERIC scale 1001 must be between -1000 and 1000"
