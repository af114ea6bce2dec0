CREATE TABLE f (id int); -- want:14 warning "f has no column created_at; 4 of the 5 tables before it have one" ; safe "ALTER TABLE f ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();"
CREATE TABLE g (id int, created_at timestamptz);
CREATE TABLE h (id int);
