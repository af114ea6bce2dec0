CREATE TABLE source (id serial PRIMARY KEY, a integer NOT NULL CHECK (a > 0), b text DEFAULT 'x' UNIQUE,
  g integer GENERATED ALWAYS AS (a * 2) STORED, i bigint GENERATED ALWAYS AS IDENTITY, CONSTRAINT named CHECK (b <> ''));
CREATE INDEX source_expression ON source (lower(b), a) WHERE a > 5;
CREATE TABLE bare (LIKE source);
CREATE TABLE everything (LIKE source INCLUDING ALL);
CREATE TABLE parts (first text, LIKE source INCLUDING DEFAULTS INCLUDING CONSTRAINTS, last text);
CREATE TABLE indexed (LIKE source INCLUDING INDEXES);
CREATE TABLE but (LIKE source INCLUDING ALL EXCLUDING INDEXES, extra integer UNIQUE);
CREATE MATERIALIZED VIEW counted AS SELECT id, a AS n FROM bare;
CREATE UNIQUE INDEX counted_id ON counted (id);
CREATE INDEX counted_n ON counted (n);
CREATE TABLE like_counted (LIKE counted INCLUDING ALL, extra text);
CREATE VIEW shown AS SELECT id FROM bare;
CREATE TABLE like_shown (LIKE shown INCLUDING ALL);
