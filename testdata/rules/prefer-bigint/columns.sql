-- about: numbers that end
CREATE TABLE t (
  a int, -- want:5 info "t.a ends at 2,147,483,647" ; safe "a bigint"
  b SMALLINT, -- want "t.b ends at 32,767"
  c serial, -- want "t.c ends at 2,147,483,647" ; safe "c bigint GENERATED ALWAYS AS IDENTITY"
  d int2, -- want "t.d ends at 32,767"
  e Int4[], -- want "t.e ends" ; safe "e bigint[]"
  f smallserial, -- want "t.f ends at 32,767"
  g serial4, -- want "t.g ends"
  h serial2 -- want "t.h ends at 32,767"
);
ALTER TABLE t ADD COLUMN "I" integer, ALTER COLUMN a TYPE integer; -- want "t.I ends" "t.a ends" ; safe "\"I\" bigint"
