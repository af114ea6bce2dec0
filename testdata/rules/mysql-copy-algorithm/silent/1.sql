-- about: what is cheaper, meant, not known, or of nobody's concern
-- dialect: mysql
CREATE TABLE orders (id int PRIMARY KEY, a varchar(50), b int, c tinyint(1), e enum('x'), h bool);
