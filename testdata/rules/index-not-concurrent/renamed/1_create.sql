-- about: a table that only got another name has rows
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
