-- about: repaired in 13
-- pg: 13, 18
ALTER TABLE unseen ADD COLUMN IF NOT EXISTS b int CHECK (b > 0);
