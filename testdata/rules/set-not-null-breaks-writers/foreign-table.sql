-- about: NOT NULL of a foreign table is not enforced here
ALTER FOREIGN TABLE remote_orders ALTER COLUMN id SET NOT NULL;
