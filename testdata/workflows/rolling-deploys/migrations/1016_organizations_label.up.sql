-- The first of the steps in which name becomes label: code writes both from now on.
BEGIN;
ALTER TABLE organizations ADD COLUMN label text;
COMMIT;
