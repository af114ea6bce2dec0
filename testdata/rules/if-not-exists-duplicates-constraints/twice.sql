-- about: the column is there, or may be
-- pg: 11, 12
CREATE TABLE t (a int, b int);
ALTER TABLE t ADD COLUMN IF NOT EXISTS b int REFERENCES r; -- want warning "still adds this constraint to t"
ALTER TABLE unseen ADD COLUMN IF NOT EXISTS b int CHECK (b > 0); -- want "once more for every run"
