-- about: of a schema that the history creates everything is known
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int);
TRUNCATE shop.orders;
TRUNCATE shop.order; -- want "relation \"shop.order\" does not exist"
