-- about: constants, functions, columns of the same row
CREATE TABLE t (a int DEFAULT 1, b timestamptz DEFAULT now(), c text DEFAULT CURRENT_USER, d int CHECK (d > a), e int[] DEFAULT ARRAY[1, 2], f int DEFAULT nextval('s'), x text DEFAULT 'a'::text);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NO INHERIT, ALTER a SET DEFAULT 2;
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a + d) STORED;
