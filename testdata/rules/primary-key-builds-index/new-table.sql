-- about: nobody uses a table that this migration creates
CREATE TABLE orders (id bigint);
ALTER TABLE orders ADD PRIMARY KEY (id);
