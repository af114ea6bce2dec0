-- about: what is only written into the dictionary, built beside the table, copied, or meant
-- dialect: mysql
CREATE TABLE orders (id int PRIMARY KEY, a varchar(50), b int NOT NULL);
