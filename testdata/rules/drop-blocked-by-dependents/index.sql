-- about: an index that a constraint owns
CREATE TABLE r (id int PRIMARY KEY);
DROP INDEX CONCURRENTLY r_pkey; -- want "cannot drop index r_pkey because constraint r_pkey on table r requires it"
