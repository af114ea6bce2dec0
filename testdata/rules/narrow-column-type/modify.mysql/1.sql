-- about: what types of MySQL hold
-- dialect: mysql
CREATE TABLE orders (
  id int PRIMARY KEY, a varchar(50), b bigint, c int unsigned, d text, e enum('x', 'y'), f decimal(10, 2), g varchar(50), h int(11), i datetime(6)
);
