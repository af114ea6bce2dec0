-- about: a later migration says it, or drops it
CREATE TABLE orders (id bigint PRIMARY KEY, state text, total numeric, note text); -- want "these columns of orders are for: note."
CREATE TABLE old (a int);
