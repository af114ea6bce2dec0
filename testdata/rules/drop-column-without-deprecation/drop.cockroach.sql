-- about: the same in CockroachDB
ALTER TABLE orders DROP COLUMN note; -- want "fails as soon as this commits: column \"note\" does not exist"
