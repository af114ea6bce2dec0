-- want:1 "3_c comes before 4_d"
-- change: renamed, SELECT 1;
CREATE TABLE c (id bigint PRIMARY KEY);
