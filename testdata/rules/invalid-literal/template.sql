-- about: what a template stands for may be a value of the type
CREATE TABLE t (a int DEFAULT '${first}', b date DEFAULT '{{ .Day }}', c uuid DEFAULT '@id@', d bigint DEFAULT '__N__', e bool DEFAULT '%s', f date DEFAULT '<day>');
ALTER TABLE t ALTER COLUMN a SET DEFAULT '${other}';
INSERT INTO t (a) VALUES ('${first}');
INSERT INTO t (a) VALUES (${first}, '');
