-- about: the document was not made anew
-- companion: schema.md
-- companion: generated/**, changed
CREATE TABLE a (id bigint PRIMARY KEY);
