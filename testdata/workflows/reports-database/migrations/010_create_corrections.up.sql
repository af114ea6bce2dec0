CREATE TYPE correction_kind AS ENUM ('typo', 'recount');
CREATE TABLE corrections (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind correction_kind NOT NULL,
  last_updated timestamptz NOT NULL DEFAULT now()
);
