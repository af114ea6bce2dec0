-- about: a later migration says it, or drops it
CREATE TABLE orders (id bigint PRIMARY KEY, state text, total numeric, note text); -- want "what the column orders.note is for."
CREATE TABLE old (a int);
