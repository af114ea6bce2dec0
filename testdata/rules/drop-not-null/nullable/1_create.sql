-- about: what could hold NULL before, or goes, or refuses it again, is silent
CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int NOT NULL, gone int NOT NULL, deprecated_x int NOT NULL, twice int NOT NULL);
