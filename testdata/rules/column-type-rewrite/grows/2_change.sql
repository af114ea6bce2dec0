ALTER TABLE orders ALTER note TYPE varchar(40), ALTER price TYPE numeric(12, 2), ALTER "Host" TYPE inet;
ALTER TABLE orders ALTER note TYPE text;
ALTER TABLE orders ALTER COLUMN id TYPE int;
