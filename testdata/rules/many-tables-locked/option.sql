-- about: the limit is the team's own
-- transaction: file
-- setting: most=1
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE items ADD COLUMN note text; -- want "2 tables"
