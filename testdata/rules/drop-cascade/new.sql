-- about: what this migration creates is nobody's, and some things nothing depends on
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE VIEW ids AS SELECT id FROM orders;
DROP TABLE orders CASCADE;
CREATE TYPE mood AS ENUM ('sad');
DROP TYPE mood CASCADE;
CREATE SCHEMA shop;
DROP SCHEMA shop CASCADE;
DROP TRIGGER touch ON customers CASCADE;
DROP POLICY mine ON customers CASCADE;
DROP TABLE customers RESTRICT;
