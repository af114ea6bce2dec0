-- about: the configuration may be another one tomorrow
CREATE TABLE notes (body text);
CREATE INDEX ON notes USING gin (to_tsvector(body)); -- want error "must be marked IMMUTABLE" ; help "Name the configuration: to_tsvector('english', …) is immutable."
CREATE INDEX ON notes USING gin (to_tsvector('english', body));
