-- about: a CHECK of the column is checked again, though no row is rewritten
CREATE TABLE orders (id int PRIMARY KEY, note varchar(20) CHECK (note <> ''));
