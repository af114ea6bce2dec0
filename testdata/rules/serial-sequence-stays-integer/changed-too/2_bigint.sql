ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE orders_id_seq AS bigint;
ALTER SEQUENCE customers_id_seq AS bigint;
ALTER TABLE customers ALTER COLUMN id TYPE bigint;
ALTER TABLE items ALTER COLUMN id TYPE bigint;
ALTER TABLE plain ALTER COLUMN id TYPE bigint;
ALTER TABLE big ALTER COLUMN id TYPE bigint;
ALTER TABLE unseen ALTER COLUMN id TYPE bigint;
