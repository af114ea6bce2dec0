CREATE INDEX orders_id ON orders (id); -- want "relation \"orders_id\" already exists" ; help "1_create.sql:3"
