-- about: different within 63 bytes, or dropped in between
CREATE INDEX a_orders_of_the_customers_who_bought_something_in_the_last_quarter_ ON t (a);
CREATE INDEX b_orders_of_the_customers_who_bought_something_in_the_last_quarter_ ON t (a);
CREATE INDEX orders_of_the_customers_who_bought_something_in_the_last_quarter_c ON t (a);
DROP INDEX orders_of_the_customers_who_bought_something_in_the_last_quarter_c;
CREATE INDEX orders_of_the_customers_who_bought_something_in_the_last_quarter_d ON t (a);
