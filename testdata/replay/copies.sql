-- What copies and children make of constraints that are NOT VALID, and NO INHERIT.
CREATE TABLE s (a integer, b integer NOT NULL, CONSTRAINT alone CHECK (b > 0) NO INHERIT);
ALTER TABLE s ADD CONSTRAINT small CHECK (a < 9) NOT VALID;
CREATE TABLE like_s (LIKE s INCLUDING ALL);
CREATE TABLE of_s () INHERITS (s);
CREATE TABLE of_s_too (a integer, b integer NOT NULL, CONSTRAINT alone CHECK (b > 0), CONSTRAINT small CHECK (a < 9));
ALTER TABLE of_s_too INHERIT s;
CREATE TABLE whole (a integer, b integer) PARTITION BY LIST (b);
ALTER TABLE whole ADD CONSTRAINT small CHECK (a < 9) NOT VALID;
CREATE TABLE part PARTITION OF whole DEFAULT;
CREATE TABLE p (a integer, CONSTRAINT small CHECK (a < 9));
CREATE TABLE of_p () INHERITS (p);
ALTER TABLE ONLY p DROP CONSTRAINT small;
