-- about: columns that the history shows are written out
CREATE TABLE "State" (id bigint PRIMARY KEY, "Name" text, more int);
