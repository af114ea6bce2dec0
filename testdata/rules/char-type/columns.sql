-- about: blanks up to the length
CREATE TABLE t (
  a char(10), -- want:5 info "Each value of t.a is filled with blanks up to 10 characters" ; safe "a text"
  b character, -- want "up to 1 characters"
  c bpchar(5), -- want "up to 5 characters"
  d CHARACTER(3)[], -- want "t.d is filled" ; safe "d text[]"
  e "char", -- want "t.e is of the type \"char\" of the system catalogs"
  f varchar(10),
  g text,
  h national character(4) -- want "t.h is filled with blanks up to 4"
);
ALTER TABLE t ADD COLUMN i char(2), ALTER COLUMN f TYPE char(10); -- want "t.i is filled" "t.f is filled"
