-- about: a foreign key that was never seen
DROP TABLE items;
ALTER TABLE other DROP CONSTRAINT other_fk;
