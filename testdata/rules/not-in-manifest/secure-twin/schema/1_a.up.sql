-- about: a stand-in beside the real script
CREATE TABLE a (id bigint PRIMARY KEY);
