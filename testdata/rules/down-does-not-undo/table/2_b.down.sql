-- want:1 info "The way back makes table a anew, but what was in it is lost: the up migration dropped it."
CREATE TABLE a (id bigint PRIMARY KEY, n int, m int NOT NULL DEFAULT 1, o varchar(10));
CREATE INDEX a_n ON a (n);
