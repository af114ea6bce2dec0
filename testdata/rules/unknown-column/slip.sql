-- about: the help says what was probably meant
CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers (emial) VALUES ('a'); -- want "column \"emial\" of relation \"customers\" does not exist" ; help "Did you mean email?"
INSERT INTO customers (phone) VALUES ('a'); -- want "column \"phone\"" ; help "Correct the name"
