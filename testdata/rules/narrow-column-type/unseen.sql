-- about: nothing is said about a column whose type was never seen
ALTER TABLE orders ALTER COLUMN code TYPE varchar(10);
