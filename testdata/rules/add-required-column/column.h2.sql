-- about: rows that are there would hold NULL, whichever database it is
ALTER TABLE orders ADD COLUMN state varchar(10) NOT NULL; -- want "If orders has rows, this fails: state would be NULL in them"
