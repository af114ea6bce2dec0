-- want:1 error "After 2_b and its way back the catalog is not as it was: column m of a keeps its new default."
ALTER TABLE a ALTER COLUMN n SET DEFAULT 2;
ALTER TABLE a ALTER COLUMN n DROP DEFAULT;
