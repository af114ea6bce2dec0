-- about: the order of columns decides
INSERT INTO states VALUES (1, 'new'); -- want:1 warning "in the order that the table happens to have" ; help "Name the columns"
INSERT INTO states SELECT * FROM old_states; -- want "columns of states"
WITH made AS (INSERT INTO "State" VALUES (2) RETURNING *) SELECT * FROM made; -- want "columns of State"
DO $$
BEGIN
  INSERT INTO states VALUES (3, 'done'); -- want "columns of states"
END
$$;
