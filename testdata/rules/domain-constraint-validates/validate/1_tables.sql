-- about: validating takes the same locks as adding, on 14 to 18 at least
CREATE DOMAIN email AS text;
CREATE TABLE users (id bigint, email email);
