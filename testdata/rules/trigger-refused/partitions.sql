-- about: a partition has the triggers of its partitioned table
-- pg: 18
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE pt (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF pt FOR VALUES FROM (0) TO (10);
CREATE TRIGGER down AFTER INSERT ON pt FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER again AFTER INSERT ON pt FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER named AFTER INSERT ON pt FOR EACH ROW EXECUTE FUNCTION f();
DROP TRIGGER down ON p1; -- want "cannot drop trigger down on table p1 because trigger down on table pt requires it"
ALTER TRIGGER named ON p1 RENAME TO other; -- want "cannot rename trigger \"named\" on table \"p1\""
CREATE OR REPLACE TRIGGER again AFTER UPDATE ON p1 FOR EACH ROW EXECUTE FUNCTION f(); -- want "trigger \"again\" for relation \"p1\" is an internal or a child trigger"
CREATE TRIGGER a AFTER INSERT ON pt REFERENCING NEW TABLE AS fresh FOR EACH ROW EXECUTE FUNCTION f(); -- want "\"pt\" is a partitioned table"
CREATE TRIGGER b AFTER INSERT ON p1 REFERENCING NEW TABLE AS fresh FOR EACH ROW EXECUTE FUNCTION f(); -- want "ROW triggers with transition tables are not supported on partitions"
CREATE TABLE p2 (id int, k int);
CREATE TRIGGER down AFTER INSERT ON p2 FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE pt ATTACH PARTITION p2 FOR VALUES FROM (10) TO (20); -- want "trigger \"down\" for relation \"p2\" already exists"
DROP TRIGGER down ON pt;
