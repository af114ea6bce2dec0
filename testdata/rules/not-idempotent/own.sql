-- about: what a script drops after it has made it, or makes after it has dropped it
-- transaction: none
CREATE OR REPLACE PROCEDURE backfill() LANGUAGE sql AS 'SELECT 1';
CALL backfill();
DROP PROCEDURE backfill();
CREATE TABLE IF NOT EXISTS public.scratch (id bigint PRIMARY KEY);
DROP TABLE scratch;
DROP VIEW IF EXISTS open_orders;
CREATE VIEW open_orders AS SELECT 1 AS id;
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE INDEX orders_note ON orders (note);
DROP SCHEMA IF EXISTS shop CASCADE;
CREATE SCHEMA shop;
CREATE TABLE shop.items (id bigint PRIMARY KEY);
DROP VIEW sums; -- want "No transaction undoes the script where a later statement fails; run again, it fails here: what it drops is gone"
CREATE OR REPLACE VIEW sums AS SELECT 1 AS one;
CREATE TABLE work (id int); -- want "No transaction undoes the script where a later statement fails; run again, it fails here: work is there already"
DROP TABLE work;
