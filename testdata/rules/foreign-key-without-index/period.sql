-- about: a PERIOD has to overlap; an index that begins with what has to be equal serves, of whatever method
-- pg: 18
CREATE TABLE rooms (id int4range, open daterange, PRIMARY KEY (id, open WITHOUT OVERLAPS));
CREATE TABLE bookings (
    room int4range,
    during daterange,
    PRIMARY KEY (room, during WITHOUT OVERLAPS),
    FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD open)
);
CREATE TABLE cleanings (
    room int4range,
    during daterange,
    FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD open)
);
CREATE INDEX ON cleanings (room);
CREATE TABLE repairs (
    room int4range,
    during daterange,
    FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD open) -- want "no index of repairs begins with room." ; safe "ON repairs (room, during);"
);
