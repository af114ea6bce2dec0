-- about: the end of the history counts
CREATE TABLE a (id bigint NOT NULL);
CREATE TABLE b (id bigint NOT NULL);
CREATE TABLE c (id bigint NOT NULL);
CREATE TABLE d (id bigint PRIMARY KEY); -- want "d has no primary key"
CREATE TABLE e (id bigint NOT NULL); -- want "renamed has no primary key"
