-- about: the history shows what the key is
CREATE TABLE parts (sku text PRIMARY KEY, serial_number text UNIQUE, kind text);
