-- about: a way back drops what its way forth made
CREATE TABLE orders (id bigint PRIMARY KEY);
