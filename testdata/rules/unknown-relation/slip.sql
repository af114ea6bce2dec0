-- about: in a history that made all it used, nearly the name of a table is a slip
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE TABLE orders_2025 (id bigint);
DROP TABLE IF EXISTS ordres;
ALTER TABLE ordres ADD a int; -- want error "relation \"ordres\" does not exist" ; help "Did you mean orders?"
