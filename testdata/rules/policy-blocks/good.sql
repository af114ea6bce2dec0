-- about: a new table
CREATE TABLE fresh (id bigint);
ALTER TABLE fresh ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON fresh USING (true);
DROP POLICY own ON fresh;
