-- about: each commits by itself
-- transaction: none
ALTER TABLE app.orders ADD COLUMN a int;
ALTER TABLE app.orders DROP COLUMN b; -- want "app.orders waits for its lock once more after the ALTER TABLE before: twice"
