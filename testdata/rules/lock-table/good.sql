-- about: weak modes, a new table
LOCK TABLE orders IN SHARE MODE;
LOCK TABLE orders IN ROW EXCLUSIVE MODE;
CREATE TABLE fresh (id bigint);
LOCK TABLE fresh;
