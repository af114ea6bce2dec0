-- about: a value inside of an expression, and one that a query brings
CREATE TABLE people (id bigint PRIMARY KEY, email text);
UPDATE people SET email = lower('Mary.Whitfield@gmail.com') WHERE id = 1; -- want "somebody's e-mail address"
