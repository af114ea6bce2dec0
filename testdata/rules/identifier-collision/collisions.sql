-- about: relations, columns and constraints
CREATE TABLE t (a int, orders_of_the_customers_who_bought_something_in_the_last_quarter_a int, orders_of_the_customers_who_bought_something_in_the_last_quarter_b int); -- want "column \"orders_of_the_customers_who_bought_something_in_the_last_quarte\" specified more than once"
CREATE INDEX orders_of_the_customers_who_bought_something_in_the_last_quarter_c ON t (a);
CREATE UNIQUE INDEX "orders_of_the_customers_who_bought_something_in_the_last_quarter_d" ON t (a); -- want "relation \"orders_of_the_customers_who_bought_something_in_the_last_quarte\" already exists"
ALTER TABLE t ADD CONSTRAINT orders_of_the_customers_who_bought_something_in_the_last_quarter_x CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT orders_of_the_customers_who_bought_something_in_the_last_quarter_y CHECK (a > 1); -- want "constraint \"orders_of_the_customers_who_bought_something_in_the_last_quarte\" for relation \"t\" already exists"
