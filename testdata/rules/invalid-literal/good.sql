-- about: what some version takes, what is read only when it runs, and what is not known
CREATE TABLE t (
  n int DEFAULT ' 7 ', hex int DEFAULT '0xFF', under bigint DEFAULT '1_000', signed int DEFAULT '-2147483648', plus smallint DEFAULT '+32767',
  f real DEFAULT ' -Infinity', g numeric DEFAULT 'NaN', e float8 DEFAULT '1e3', o boolean DEFAULT ' OF ', one boolean DEFAULT '1',
  u uuid DEFAULT '{00000000-0000-0000-0000-00000000000A}', v uuid DEFAULT '00000000000000000000000000000000',
  day date DEFAULT 'today', eve date DEFAULT '1/2/2020', at timestamp DEFAULT 'now()', ts timestamptz DEFAULT 'infinity',
  j jsonb DEFAULT ' [] ', k json DEFAULT 'null', s jsonb DEFAULT '"x"', l text[] DEFAULT ' {} ', b text[] DEFAULT '[0:0]={a}',
  x text DEFAULT '', y bytea DEFAULT '', z mine DEFAULT '', later int DEFAULT 3000000000, garbage int DEFAULT '12345x'
);
CREATE TABLE IF NOT EXISTS t (n int DEFAULT '');
ALTER TABLE t ADD COLUMN IF NOT EXISTS n int DEFAULT '';
ALTER TABLE t ALTER COLUMN n SET DEFAULT NULL, ALTER COLUMN x SET DEFAULT '';
ALTER TABLE elsewhere ALTER COLUMN n SET DEFAULT '';
CREATE TABLE r (a int, b smallint, l text[], c text);
INSERT INTO r (a, b) VALUES (DEFAULT, NULL), (1 + 2, 32767.4), ('7', -32768);
INSERT INTO r (l[1]) VALUES ('');
INSERT INTO r (c) VALUES (3000000000), ('');
INSERT INTO elsewhere (a) VALUES ('');
PREPARE q AS INSERT INTO r (b) VALUES (40000);
DO $$ BEGIN
  IF now() > '2030-01-01' THEN INSERT INTO r (a) VALUES (''); END IF;
END $$;
CREATE RULE r AS ON INSERT TO r DO INSTEAD NOTHING;
INSERT INTO r (b) VALUES (40000);
