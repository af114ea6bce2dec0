-- about: every index that the server does not take
CREATE TABLE orders (a int, b text);
CREATE TABLE other (a int);
CREATE INDEX plain ON orders (a);
CREATE UNIQUE INDEX part ON orders (a) WHERE a > 0;
CREATE UNIQUE INDEX expr ON orders ((a + 1));
CREATE UNIQUE INDEX down ON orders (a DESC);
CREATE UNIQUE INDEX pattern ON orders (b text_pattern_ops);
CREATE UNIQUE INDEX good ON orders (a);
ALTER TABLE orders ADD UNIQUE USING INDEX plain; -- want "\"plain\" is not a unique index"
ALTER TABLE orders ADD UNIQUE USING INDEX part; -- want "\"part\" is a partial index"
ALTER TABLE orders ADD UNIQUE USING INDEX expr; -- want "index \"expr\" contains expressions"
ALTER TABLE orders ADD PRIMARY KEY USING INDEX down; -- want "index \"down\" column number 1 does not have default sorting behavior"
ALTER TABLE orders ADD UNIQUE USING INDEX pattern; -- want "does not have default sorting behavior"
ALTER TABLE orders ADD UNIQUE USING INDEX good;
ALTER TABLE orders ADD PRIMARY KEY USING INDEX good; -- want "index \"good\" is already associated with a constraint"
CREATE UNIQUE INDEX mine ON orders (a);
ALTER TABLE other ADD UNIQUE USING INDEX mine; -- want "index \"mine\" does not belong to table \"other\""
DROP INDEX plain;
ALTER TABLE orders ADD UNIQUE USING INDEX plain; -- want "index \"plain\" does not exist"
