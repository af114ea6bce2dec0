-- about: what holds as much or more is silent, and so is another family of types
CREATE TABLE t (
  id int PRIMARY KEY, code varchar(50), fixed char(8), n smallint, price numeric(8, 2), at timestamptz(3), j json, small int, whole numeric(9, 0)
);
