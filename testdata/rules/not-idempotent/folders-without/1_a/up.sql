-- about: nobody says nonIdempotent: true
CREATE TABLE a (id bigint PRIMARY KEY);
