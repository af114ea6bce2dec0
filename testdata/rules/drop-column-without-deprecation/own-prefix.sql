-- about: the prefix is the team's own
-- setting: deprecation-prefix=zz_
ALTER TABLE orders DROP COLUMN zz_note;
ALTER TABLE orders DROP COLUMN deprecated_note; -- want "names orders.deprecated_note"
