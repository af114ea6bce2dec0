-- about: concurrently, a new table
REINDEX TABLE CONCURRENTLY orders;
CREATE TABLE fresh (id bigint PRIMARY KEY);
REINDEX TABLE fresh;
REINDEX INDEX fresh_pkey;
