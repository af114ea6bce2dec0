-- about: nobody uses a table that this migration creates
CREATE TABLE bookings (during tstzrange, EXCLUDE USING gist (during WITH &&));
ALTER TABLE bookings ADD EXCLUDE USING gist (during WITH -|-);
