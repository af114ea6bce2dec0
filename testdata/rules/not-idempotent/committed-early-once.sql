-- about: the first of those that stay, since one COMMIT is behind all of them
-- transaction: file
ALTER TYPE state ADD VALUE 'lost'; -- want "fails here"
CREATE TABLE items (id bigint PRIMARY KEY);
COMMIT;
CREATE TABLE IF NOT EXISTS others (id bigint PRIMARY KEY);
