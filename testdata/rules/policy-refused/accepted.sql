-- about: what the server makes
CREATE TABLE o (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, n int, owner text, open boolean);
CREATE POLICY a ON t USING (true) WITH CHECK (t.n = 1);
CREATE POLICY b ON t FOR UPDATE WITH CHECK (open);
CREATE POLICY c ON t USING (n > (SELECT max(o.id) FROM o));
CREATE POLICY d ON t USING (EXISTS (SELECT FROM o x WHERE x.id = t.id));
CREATE POLICY e ON t FOR INSERT;
ALTER POLICY b ON t USING (open) WITH CHECK (true);
DO $$ BEGIN IF false THEN CREATE POLICY f ON t FOR INSERT USING (true); END IF; END $$;
