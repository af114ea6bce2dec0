-- about: where a table has no key, its rows are picked by their place
CREATE TABLE events (kind text, note text);
CREATE TABLE steps (id bigint, kind text);
CREATE TABLE prices (id uuid, kind text);
