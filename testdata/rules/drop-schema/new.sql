-- about: nobody uses a schema that this migration creates
CREATE SCHEMA shop;
DROP SCHEMA shop CASCADE;
DROP TABLE orders;
