-- about: a new column of that name has none of the values
-- transaction: file
ALTER TABLE orders DROP COLUMN "100%"; -- want "finds another column of that name"
ALTER TABLE orders ADD COLUMN "100%" bigint;
