-- about: one table that was there before does not make a slip less of one
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE customers ADD a int;
ALTER TABLE ordres ADD a int; -- want "relation \"ordres\" does not exist"
