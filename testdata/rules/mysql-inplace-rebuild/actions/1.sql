-- about: what MySQL and MariaDB write the table anew for
-- dialect: mysql
CREATE TABLE orders (id int, a varchar(50), b int NOT NULL, PRIMARY KEY (id));
CREATE TABLE items (id int, a text);
