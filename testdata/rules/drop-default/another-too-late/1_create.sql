-- about: between two transactions there is no default
-- transaction: none
CREATE TABLE orders (id bigint PRIMARY KEY, kind text NOT NULL DEFAULT 'a');
