-- want:1 "009_t comes right after 006_t: 2 numbers are missing between them."
CREATE TABLE t9 (id bigint PRIMARY KEY);
