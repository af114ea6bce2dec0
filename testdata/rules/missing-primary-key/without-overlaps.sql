-- about: what may not overlap is the key as it is
-- pg: 18
CREATE TABLE bookings ( -- want "bookings has no primary key" ; safe "ALTER TABLE bookings ADD PRIMARY KEY (room, during WITHOUT OVERLAPS);"
    room int4range,
    during daterange,
    UNIQUE (room, during WITHOUT OVERLAPS)
);
