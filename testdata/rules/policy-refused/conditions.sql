-- about: which condition belongs to which command
CREATE TABLE t (id bigint PRIMARY KEY, n int, owner text, open boolean);
CREATE POLICY a ON t FOR SELECT WITH CHECK (true); -- want "WITH CHECK cannot be applied to SELECT or DELETE" ; help "Write USING"
CREATE POLICY b ON t FOR DELETE USING (true) WITH CHECK (true); -- want "WITH CHECK cannot be applied to SELECT or DELETE"
CREATE POLICY c ON t FOR INSERT USING (true); -- want "only WITH CHECK expression allowed for INSERT"
CREATE POLICY d ON t USING (n); -- want "argument of POLICY must be type boolean, not type integer"
CREATE POLICY e ON t USING (max(n) > 1); -- want "aggregate functions are not allowed in policy expressions"
CREATE POLICY f ON t USING (x.n = 1); -- want "missing FROM-clause entry for table \"x\""
CREATE POLICY sel ON t FOR SELECT USING (open);
CREATE POLICY ins ON t FOR INSERT WITH CHECK (owner = current_user);
ALTER POLICY sel ON t WITH CHECK (true); -- want "only USING expression allowed for SELECT, DELETE"
ALTER POLICY ins ON t USING (true); -- want "only WITH CHECK expression allowed for INSERT"
