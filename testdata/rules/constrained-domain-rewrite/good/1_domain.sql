-- about: a new table has nothing to write, and a domain without constraints is its base type
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN plain AS text;
