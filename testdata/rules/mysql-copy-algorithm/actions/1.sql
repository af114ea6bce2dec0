-- about: what MySQL and MariaDB copy the table for
-- dialect: mysql
CREATE TABLE orders (id int, a varchar(50), b int, c tinyint(1), d text, e enum('x', 'y'), f int, PRIMARY KEY (id));
