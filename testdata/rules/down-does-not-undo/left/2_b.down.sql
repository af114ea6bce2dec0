-- want:1 error "After 2_b and its way back the catalog is not as it was: index a_m is still there, table b is still there, sequence s is still there, type t is still there." -- safe:1 "DROP INDEX a_m;\nDROP TABLE b;\nDROP SEQUENCE s;\nDROP TYPE t;"
CREATE TABLE c (id bigint PRIMARY KEY);
DROP TABLE c;
