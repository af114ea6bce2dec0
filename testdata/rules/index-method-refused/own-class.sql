-- about: the history may have made a class for it
CREATE TABLE notes (id bigint PRIMARY KEY, body json);
CREATE OPERATOR CLASS json_ops DEFAULT FOR TYPE json USING btree AS OPERATOR 1 < (json, json), FUNCTION 1 compare(json, json);
CREATE INDEX notes_body ON notes (body);
