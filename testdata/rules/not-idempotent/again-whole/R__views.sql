DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE TABLE work (id int);
DROP TABLE work;
DROP FUNCTION one(); -- want "The script runs again at a later deployment, and fails here: what it drops is gone"
