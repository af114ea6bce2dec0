-- about: unknown is no refusal, and what other columns decide is not known
-- transaction: file
ALTER TABLE jobs ADD COLUMN a int CHECK (a > 0);
ALTER TABLE jobs ADD COLUMN b int DEFAULT 3 CHECK (b > 0);
ALTER TABLE jobs ADD COLUMN c int, ADD CHECK (num_nonnulls(c, old_id) = 1);
ALTER TABLE jobs ADD COLUMN d int, ADD CHECK (d IS NOT NULL OR old_id IS NOT NULL);
ALTER TABLE jobs ADD COLUMN e int, ADD CHECK (NOT (e = 1));
ALTER TABLE jobs ADD COLUMN f serial CHECK (f IS NOT NULL);
ALTER TABLE jobs ADD COLUMN IF NOT EXISTS g int CHECK (g IS NOT NULL);
ALTER TABLE jobs ADD COLUMN h uuid DEFAULT gen_random_uuid() CHECK (h IS NOT NULL);
CREATE TABLE fresh (id int);
ALTER TABLE fresh ADD COLUMN a int CHECK (a IS NOT NULL);
