CREATE TABLE payments (id bigint PRIMARY KEY, status text NOT NULL, note text);
