-- about: concurrently, a new table, the system catalogs
REINDEX TABLE CONCURRENTLY orders;
REINDEX SYSTEM app;
CREATE TABLE fresh (id bigint PRIMARY KEY);
REINDEX TABLE fresh;
REINDEX INDEX fresh_pkey;
