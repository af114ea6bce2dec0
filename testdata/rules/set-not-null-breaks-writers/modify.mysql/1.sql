-- about: MODIFY says all there is to say of a column
-- dialect: mysql
CREATE TABLE orders (id int PRIMARY KEY, a text, b text NOT NULL);
