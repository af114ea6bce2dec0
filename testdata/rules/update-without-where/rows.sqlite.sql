-- about: SQLite has one writer at a time, whatever it does
UPDATE orders SET a = 1;
