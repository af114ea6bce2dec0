-- about: a moment, or no time at all
CREATE TABLE events (a timestamptz, b timestamp with time zone, c date, d time);
ALTER TABLE events ALTER COLUMN a TYPE timestamptz(3);
SELECT now()::timestamp;
