CREATE TABLE reports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id bigint NOT NULL REFERENCES sites (id),
  taken_on date NOT NULL,
  last_updated timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX reports_site_id_idx ON reports (site_id);
