-- about: a column that is there is not added again
CREATE TABLE orders (token uuid);
