-- about: an identity column does not go on to children
CREATE TABLE events (name text); -- want "events has no primary key" ; safe "ALTER TABLE events ADD COLUMN id bigserial PRIMARY KEY;"
CREATE TABLE build_events (PRIMARY KEY (name)) INHERITS (events);
