-- about: nobody waits for a table that only this release knows
-- transaction: file
CREATE TABLE statuses (name text PRIMARY KEY);
INSERT INTO statuses VALUES ('new');
ALTER TABLE statuses ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN status text;
INSERT INTO statuses VALUES ('old');
