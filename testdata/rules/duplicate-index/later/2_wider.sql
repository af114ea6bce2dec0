CREATE INDEX wider ON items (a, b); -- want "The index short of items on (a) serves no query that wider on (a, b)"
