-- want:1 "2_b comes before 4_d, which main has already" -- help:1 "Give it a version after 4."
-- change: added
CREATE TABLE b (id bigint PRIMARY KEY);
