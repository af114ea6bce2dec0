CREATE TABLE imports (
  file_name text NOT NULL,
  last_updated timestamptz NOT NULL DEFAULT now()
);
