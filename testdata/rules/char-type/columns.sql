-- about: blanks up to the length
CREATE TABLE t (
  a char(10), -- want:5 info "Each value of t.a is padded with blanks to 10 characters" ; safe "a text"
  b character, -- want "padded with blanks to one character:"
  c bpchar(5), -- want "to 5 characters"
  d CHARACTER(3)[], -- want "t.d is padded" ; safe "d text[]"
  e "char", -- want "t.e is of the type \"char\" of the system catalogs"
  f varchar(10),
  g text,
  h national character(4) -- want "t.h is padded with blanks to 4"
);
ALTER TABLE t ADD COLUMN i char(2), ALTER COLUMN f TYPE char(10); -- want "t.i is padded" "t.f is padded"
