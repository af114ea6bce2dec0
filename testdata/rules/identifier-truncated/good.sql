-- about: 63 bytes are kept
CREATE TABLE orders_of_the_customers_who_bought_something_in_the_last_quarte (a int);
CREATE INDEX short ON orders (a);
