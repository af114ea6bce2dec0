-- about: a sequence beside the table
CREATE TABLE a (id serial); -- want:20 info "a.id counts by a sequence that has rights of its own" ; safe "id integer GENERATED ALWAYS AS IDENTITY"
CREATE TABLE b (id BIGSERIAL PRIMARY KEY); -- want "b.id counts" ; safe "id bigint GENERATED ALWAYS"
CREATE TABLE c (id serial2, "No" serial8); -- want "c.id counts" "c.No counts" ; safe "id smallint GENERATED" ; safe "\"No\" bigint GENERATED"
-- The server reads it as serial with quotes, too.
CREATE TABLE d (id "serial"); -- want "d.id counts"
ALTER TABLE e ADD COLUMN no smallserial; -- want "e.no counts"
