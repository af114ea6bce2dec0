ALTER TABLE t ALTER COLUMN id TYPE bigint, ALTER COLUMN code TYPE text, ALTER COLUMN fixed TYPE text;
ALTER TABLE t ALTER COLUMN f TYPE double precision, ALTER COLUMN addr TYPE inet, ALTER COLUMN s TYPE text;
ALTER TABLE t ALTER COLUMN at TYPE date;
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
DROP TYPE mood_old;
