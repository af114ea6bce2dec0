-- about: types that keep what they are given
CREATE TABLE t (f varchar(10), g text, h name, i character varying, j char varying(3));
