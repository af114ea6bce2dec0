-- want "It is not the script for which atlas.sum was written"
CREATE TABLE items (id bigint PRIMARY KEY, n int);
