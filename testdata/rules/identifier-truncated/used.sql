-- about: a long name that no migration shows is cut off where it is used, too
DROP TABLE IF EXISTS orders_of_the_customers_who_bought_something_in_the_last_quarter_at_all; -- want "The server keeps 63 bytes of a name"
ALTER TABLE app.things_of_the_customers_who_bought_something_in_the_last_quarter_at_most ADD COLUMN a int; -- want "The server keeps 63 bytes"
TRUNCATE items_of_the_customers_who_bought_something_in_the_last_quarter_too_late; -- want "The server keeps 63 bytes"
DROP INDEX index_of_the_customers_who_bought_something_in_the_last_quarter_too_early; -- want "The server keeps 63 bytes"
