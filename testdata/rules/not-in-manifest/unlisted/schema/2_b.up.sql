-- want:1 "It never runs: no manifest lists it"
CREATE TABLE b (id bigint PRIMARY KEY);
