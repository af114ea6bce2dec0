-- want:1 "1_orders has no down migration" ; help "Add down.sql beside it"
-- about: a folder holds one file for each way
-- framework: diesel
CREATE TABLE orders (id bigint PRIMARY KEY);
