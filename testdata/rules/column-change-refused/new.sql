-- about: what contradicts itself
-- pg: 17
CREATE TABLE a (no int DEFAULT 1 DEFAULT 2); -- want "multiple default values specified for column \"no\" of table \"a\""
CREATE TABLE b (no serial DEFAULT 1); -- want "multiple default values specified for column \"no\" of table \"b\""
CREATE TABLE c (no int DEFAULT 1 GENERATED ALWAYS AS IDENTITY); -- want "both default and identity specified for column \"no\" of table \"c\""
CREATE TABLE d (no int, twice int DEFAULT 1 GENERATED ALWAYS AS (no * 2) STORED); -- want:25 "both default and generation expression specified for column \"twice\" of table \"d\""
CREATE TABLE e (no text GENERATED ALWAYS AS IDENTITY); -- want "identity column type must be smallint, integer, or bigint"
ALTER TABLE shops ADD COLUMN no int NULL NOT NULL; -- want "conflicting NULL/NOT NULL declarations for column \"no\" of table \"shops\""
CREATE TABLE f (no int NULL PRIMARY KEY, other int NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS f (no int DEFAULT 1 DEFAULT 2);
