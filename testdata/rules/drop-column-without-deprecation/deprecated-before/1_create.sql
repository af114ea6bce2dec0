-- about: the column was taken out of use in a release before
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
