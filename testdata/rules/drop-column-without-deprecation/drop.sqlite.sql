-- about: DROP COLUMN of SQLite
ALTER TABLE orders DROP COLUMN note; -- want "names orders.note fails as soon as this commits: no such column: note"
