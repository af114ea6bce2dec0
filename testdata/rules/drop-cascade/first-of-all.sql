-- about: in a new database there is nothing to drop ahead of the CREATE
DROP TABLE IF EXISTS orders CASCADE;
CREATE TABLE orders (id bigint PRIMARY KEY);
DROP TABLE IF EXISTS items CASCADE; -- want "the table items"
