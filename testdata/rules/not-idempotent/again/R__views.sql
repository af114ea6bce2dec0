-- about: the framework runs it again, as one transaction or not
CREATE VIEW open_orders AS SELECT 1 AS id; -- want "The script runs again at a later deployment, and fails here"
