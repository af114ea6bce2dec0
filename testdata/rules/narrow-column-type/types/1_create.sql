-- about: every way in which a type can hold less
CREATE TABLE t (
  id bigint PRIMARY KEY, code varchar(50), note text, fixed char(8), n int, big bigint, price numeric(10, 2), any_n numeric,
  d double precision, at timestamptz, local timestamp, flags varbit(8), tags varchar(20)[]
);
