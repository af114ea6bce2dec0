CREATE TABLE source (id serial PRIMARY KEY, a integer NOT NULL CHECK (a > 0), b text DEFAULT 'x' UNIQUE,
  g integer GENERATED ALWAYS AS (a * 2) STORED, i bigint GENERATED ALWAYS AS IDENTITY, CONSTRAINT named CHECK (b <> ''));
CREATE INDEX source_expression ON source (lower(b), a) WHERE a > 5;
CREATE TABLE bare (LIKE source);
CREATE TABLE everything (LIKE source INCLUDING ALL);
CREATE TABLE parts (first text, LIKE source INCLUDING DEFAULTS INCLUDING CONSTRAINTS, last text);
CREATE TABLE indexed (LIKE source INCLUDING INDEXES);
CREATE TABLE but (LIKE source INCLUDING ALL EXCLUDING INDEXES, extra integer UNIQUE);
