-- want:1 error "1_create_orders has no down migration" ; help "Add 1_create_orders.down.sql that undoes it"
-- about: no file at all
CREATE TABLE orders (id bigint PRIMARY KEY);
