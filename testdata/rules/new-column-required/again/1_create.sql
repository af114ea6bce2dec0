-- about: dropped and added once more, INSERTs name it
CREATE TABLE orders (id bigint, state int);
