-- about: plain vacuum, a new table
-- transaction: none
VACUUM orders;
VACUUM (FULL false) orders;
CREATE TABLE fresh (id bigint);
VACUUM FULL fresh;
