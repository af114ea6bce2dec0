-- about: TRUNCATE takes no time for each row and locks none
-- transaction: file
ALTER TABLE customers ADD COLUMN status text;
TRUNCATE orders;
