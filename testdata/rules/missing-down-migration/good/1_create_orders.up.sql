-- about: a way back for each, and none where there is no way forth
CREATE TABLE orders (id bigint PRIMARY KEY);
