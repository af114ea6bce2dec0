-- about: what goes forth in every database without a script of its own
CREATE TABLE a (id int PRIMARY KEY);
