-- about: tables that only a way back makes are not there in the end
DROP TABLE orders;
