-- about: code that leaves the column out fails from then on
CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'new', kind text NOT NULL DEFAULT 'a');
