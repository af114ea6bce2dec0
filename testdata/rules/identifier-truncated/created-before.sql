-- about: where it was created is where it is said
CREATE TABLE orders_of_the_customers_who_bought_something_in_the_last_quarter_at_all (a int); -- want "The server keeps 63 bytes"
ALTER TABLE orders_of_the_customers_who_bought_something_in_the_last_quarter_at_all ADD COLUMN b int;
DROP TABLE orders_of_the_customers_who_bought_something_in_the_last_quarter_at_all;
