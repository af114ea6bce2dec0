-- about: the limit can be set
-- setting: max-columns=1
CREATE INDEX i ON orders (a);
CREATE INDEX j ON orders (a, b); -- want "has 2 columns"
