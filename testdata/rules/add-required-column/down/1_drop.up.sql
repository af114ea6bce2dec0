-- about: the way back is not judged by this rule
ALTER TABLE orders DROP COLUMN status;
