-- about: other things that are dropped or said of a database
DROP SCHEMA shop;
DROP TABLE database;
ALTER DATABASE shop SET search_path = shop;
COMMENT ON DATABASE shop IS 'ours';
