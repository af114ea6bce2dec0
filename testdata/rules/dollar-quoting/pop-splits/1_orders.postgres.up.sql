-- framework: pop
-- about: a body in single quotes with its quotes doubled shows that there is a splitter
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
  NEW.note = ''touched'';
  RETURN NEW;
END';
