-- about: what the release itself made has no users
CREATE TABLE scratch (id int);
CREATE TEMP TABLE notes (id int);
DROP TABLE scratch;
DROP TABLE notes;
