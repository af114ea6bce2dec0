-- about: what takes the place of a stricter index refuses nothing new
DROP INDEX a_x;
ALTER TABLE a ADD CONSTRAINT a_y UNIQUE (y);
