-- about: what is configured holds for every table, types and all
-- setting: required-columns=last_updated:timestamp with time zone, id
CREATE TABLE a (id int, last_updated timestamptz);
CREATE TABLE "B" (id int); -- want error "B has no column last_updated; every table is configured to have it" ; safe "ALTER TABLE \"B\" ADD COLUMN last_updated timestamp with time zone NOT NULL DEFAULT now();"
CREATE TABLE c (id int, last_updated date); -- want error "c.last_updated is date, but every table is configured to have it as timestamp with time zone."
CREATE TABLE d (last_updated timestamptz(3)); -- want error "d has no column id" 
CREATE TEMP TABLE scratch (note text);
