-- about: other tables, weak locks, partitions, validation
-- transaction: none
ALTER TABLE orders ADD COLUMN a int;
ALTER TABLE items ADD COLUMN a int;
ALTER TABLE items SET (fillfactor = 70);
ALTER TABLE items ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
ALTER TABLE items VALIDATE CONSTRAINT c;
ALTER TABLE metrics DETACH PARTITION metrics_1;
ALTER TABLE metrics DETACH PARTITION metrics_2;
CREATE TABLE fresh (id bigint);
ALTER TABLE fresh ADD COLUMN a int;
ALTER TABLE fresh ADD COLUMN b int;
