-- about: types and schemas
CREATE SCHEMA shop;
CREATE TYPE shop.colour AS ENUM ('red');
CREATE TABLE shop.things (c shop.colour);
