-- about: a way back is of no interest, and each kind of file is spoken of once
CREATE TABLE a (id bigint PRIMARY KEY);
