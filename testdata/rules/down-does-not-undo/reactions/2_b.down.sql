-- want:1 error "After 2_b and its way back the catalog is not as it was: trigger tr on a is still there, policy p on a is still there, row-level security of a is still on, function f is still there."
CREATE TABLE c (id bigint PRIMARY KEY);
DROP TABLE c;
