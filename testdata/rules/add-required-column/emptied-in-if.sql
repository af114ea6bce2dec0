-- about: what may not have run has emptied nothing
-- transaction: file
DO $$
BEGIN
  IF current_setting('x.y') = 'z' THEN
    TRUNCATE orders;
  END IF;
  ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "If orders has rows"
  TRUNCATE items;
  ALTER TABLE items ADD COLUMN status text NOT NULL; -- want "Every INSERT"
END
$$;
ALTER TABLE orders ADD COLUMN note text NOT NULL; -- want "If orders has rows"
