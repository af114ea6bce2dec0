-- about: the index of WITHOUT OVERLAPS is a GiST index, which no constraint takes over
-- pg: 18
ALTER TABLE bookings ADD CONSTRAINT bookings_once PRIMARY KEY (room, during WITHOUT OVERLAPS); -- want "The new PRIMARY KEY of bookings takes an ACCESS EXCLUSIVE lock" ; help "PostgreSQL has no way to build the index of WITHOUT OVERLAPS while writes go on"
