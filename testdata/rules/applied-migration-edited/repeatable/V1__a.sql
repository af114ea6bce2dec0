-- about: it runs again whenever it changes
CREATE TABLE a (id bigint PRIMARY KEY);
