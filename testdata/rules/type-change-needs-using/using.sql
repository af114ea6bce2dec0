-- about: what USING gives must fit as well
CREATE TABLE t (a int);
ALTER TABLE t ALTER a TYPE date USING a::text; -- want "result of USING clause for column \"a\" cannot be cast automatically to type date"
ALTER TABLE t ALTER a TYPE boolean USING a::boolean;
