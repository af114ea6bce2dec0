-- about: a key WITHOUT OVERLAPS forbids more than equal values, and its index is of another kind
-- pg: 18
CREATE TABLE stays (room int4range, during daterange, UNIQUE (room, during), UNIQUE (room, during WITHOUT OVERLAPS));
CREATE TABLE bookings (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
CREATE INDEX ON bookings (room, during);
