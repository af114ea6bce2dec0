CREATE TABLE sites (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  last_updated timestamptz NOT NULL DEFAULT now()
);
