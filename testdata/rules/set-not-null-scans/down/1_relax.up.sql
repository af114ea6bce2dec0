-- about: the way back is not judged by this rule
ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;
