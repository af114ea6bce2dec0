-- want:1 error "After 2_b and its way back the catalog is not as it was: view v is still there, function f is still there, schema other is still there."
CREATE TABLE c (id bigint PRIMARY KEY);
DROP TABLE c;
