-- about: a domain with a CHECK rewrites the table, even without a default
CREATE DOMAIN email AS varchar(200) CHECK (VALUE LIKE '%@%');
CREATE DOMAIN plain AS text;
