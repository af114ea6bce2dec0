-- about: a default of this release does not help code that writes NULL by name
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
