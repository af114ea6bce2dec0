-- about: the first value of a row that its column's type does not know
CREATE TABLE t (a int, b smallint, c bigint, d text, l int[]);
INSERT INTO t VALUES (1, 2, 3, ''), (2, '', 'x', ''); -- want:41 "invalid input syntax for type smallint: \"\""
INSERT INTO t (d, a) VALUES ('', '7'), ('', 'x') ON CONFLICT DO NOTHING; -- want:45 "invalid input syntax for type integer: \"x\""
INSERT INTO t (b, a) VALUES (40000, 'x'); -- want "invalid input syntax for type integer: \"x\""
INSERT INTO t (b) VALUES (1), (32768); -- want "smallint out of range"
INSERT INTO t (b) VALUES (-32768.5); -- want "smallint out of range"
INSERT INTO t (a) VALUES (-2147483649); -- want "integer out of range"
INSERT INTO t (c) VALUES (9223372036854775808); -- want "bigint out of range"
INSERT INTO t (l) VALUES (''); -- want "malformed array literal"
WITH w AS (INSERT INTO t (a) VALUES ('')) SELECT 1; -- want "invalid input syntax for type integer"
PREPARE q AS INSERT INTO t (a) VALUES (''); -- want "invalid input syntax for type integer"
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'INSERT INTO t (a) VALUES (''x'')'; -- want "invalid input syntax for type integer"
CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING;
INSERT INTO t (a) VALUES (''); -- want "invalid input syntax for type integer"
