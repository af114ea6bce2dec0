-- about: a database goes with all that is in it
DROP DATABASE shop; -- want error "of the database shop is gone for good"
DROP DATABASE IF EXISTS "Shop" WITH (FORCE); -- want "of the database Shop"
