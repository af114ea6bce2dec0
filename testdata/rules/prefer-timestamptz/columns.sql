-- about: date and time that do not say where
CREATE TABLE events (
  a timestamp, -- want:5 info "events.a keeps date and time without saying where" ; safe "a timestamptz"
  b timestamp(3) without time zone, -- want "events.b keeps" ; safe "b timestamptz(3)"
  c timestamptz
);
ALTER TABLE events ALTER COLUMN c TYPE timestamp, ADD COLUMN d timestamp[]; -- want "events.c keeps" "events.d keeps" ; safe "d timestamptz[]"
