-- about: nobody writes to a new table or a view yet
CREATE TABLE fresh (id bigint);
CREATE TRIGGER touch BEFORE UPDATE ON fresh FOR EACH ROW EXECUTE FUNCTION touch();
DROP TRIGGER touch ON fresh;
CREATE VIEW shown AS SELECT 1 AS n;
CREATE TRIGGER touch INSTEAD OF UPDATE ON shown FOR EACH ROW EXECUTE FUNCTION touch();
DROP TRIGGER touch ON shown;
