-- about: every kind of new name
CREATE TABLE t (a int, orders_of_the_customers_who_bought_something_in_the_last_quarter_a int); -- want "becomes orders_of_the_customers_who_bought_something_in_the_last_quarte."
CREATE INDEX orders_of_the_customers_who_bought_something_in_the_last_quarter_c ON t (a); -- want warning "The server keeps 63 bytes of a name"
ALTER TABLE t ADD CONSTRAINT "orders_of_the_customers_who_bought_something_in_the_last_quarter_x" CHECK (a > 0); -- want "63 bytes"
ALTER TABLE t RENAME TO orders_of_the_customers_who_bought_something_in_the_last_quarter_y; -- want "63 bytes"
