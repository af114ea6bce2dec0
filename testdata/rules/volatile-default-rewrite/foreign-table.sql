-- about: the rows of a foreign table are another server's, which is not asked
ALTER FOREIGN TABLE remote_orders ADD COLUMN token double precision DEFAULT random();
ALTER FOREIGN TABLE remote_orders ADD CHECK (id > 0);
ALTER FOREIGN TABLE remote_orders ALTER COLUMN id SET NOT NULL;
ALTER FOREIGN TABLE remote_orders ALTER COLUMN id TYPE text;
ALTER FOREIGN TABLE remote_orders ADD COLUMN state text NOT NULL;
