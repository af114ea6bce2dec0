-- about: which types of MySQL drivers read alike
-- dialect: mysql
CREATE TABLE orders (id int PRIMARY KEY, a timestamp, b varchar(9), c int, d json, e enum('x'), f blob);
