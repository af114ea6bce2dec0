CREATE TABLE readings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  last_updated timestamp NOT NULL DEFAULT now()
);
