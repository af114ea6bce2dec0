-- about: what is there, what the history made under these names, what is passed over
CREATE TABLE a (a serial, b varchar(10485760), c numeric(1000, 2), d char(3)[], e timestamp(3), f text COLLATE "C", g text[] COLLATE "C");
CREATE TABLE b (a int2vector, b regclass, c name, d "char", e pg_lsn, f interval day, g _int4, h bit(3), i citext, j geometry(Point, 4326));
CREATE TABLE IF NOT EXISTS a (a text(10));
ALTER TABLE a ADD COLUMN IF NOT EXISTS a text(10);
CREATE DOMAIN datetime AS timestamp;
CREATE TABLE c (a datetime, b datetime[]);
CREATE TABLE blob (x int);
CREATE TABLE d (a blob, b other.number, c other.clob);
DO $$ BEGIN
  IF now() > '2030-01-01' THEN CREATE TABLE e (a text(10)); END IF;
END $$;
