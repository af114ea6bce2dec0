-- about: words that need no quotes, and names that need them for another reason
CREATE TABLE events (name text, value int, date date, type text, "User" int, key text, comment text, users int);
CREATE TEMPORARY TABLE "user" (a int);
DROP TABLE "order";
