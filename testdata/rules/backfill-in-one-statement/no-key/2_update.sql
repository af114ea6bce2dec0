UPDATE events SET kind = 'a' WHERE kind = 'b'; -- want "all of events" ; safe "UPDATE events SET kind = 'a' WHERE kind = 'b' AND ctid >= '(0,0)' AND ctid < '(1000,0)';"
UPDATE steps SET kind = 'a' WHERE kind = 'b'; -- want "all of steps" ; safe "AND id BETWEEN 1 AND 10000;"
UPDATE prices SET kind = 'a' WHERE kind = 'b'; -- want "all of prices" ; safe "AND ctid >= '(0,0)'"
