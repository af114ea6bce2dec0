-- want:1 "The number of 6_f has fewer digits than that of 005_t5"
CREATE TABLE f (id bigint PRIMARY KEY);
