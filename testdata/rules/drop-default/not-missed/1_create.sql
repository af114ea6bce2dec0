-- about: NULL takes its place, there was none, or another default follows
CREATE TABLE orders (
  id bigint PRIMARY KEY, note text DEFAULT '', plain text NOT NULL, late text NOT NULL, state text NOT NULL DEFAULT 'new',
  kind text NOT NULL DEFAULT 'a', n int NOT NULL DEFAULT 1
);
