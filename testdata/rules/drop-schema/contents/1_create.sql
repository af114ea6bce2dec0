-- about: what is in it is named
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY);
CREATE TABLE shop.items (id bigint PRIMARY KEY);
CREATE VIEW shop.all_items AS SELECT id FROM shop.items;
