-- about: what the column is
-- pg: 17
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  no int GENERATED ALWAYS AS IDENTITY,
  total int NOT NULL DEFAULT 0,
  note text,
  twice int GENERATED ALWAYS AS (total * 2) STORED
);
ALTER TABLE orders ALTER COLUMN total DROP IDENTITY; -- want "column \"total\" of relation \"orders\" is not an identity column"
ALTER TABLE orders ALTER COLUMN total SET GENERATED ALWAYS; -- want "column \"total\" of relation \"orders\" is not an identity column"
ALTER TABLE orders ALTER COLUMN note DROP EXPRESSION; -- want "column \"note\" of relation \"orders\" is not a stored generated column"
ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;
ALTER TABLE orders ALTER COLUMN id DROP NOT NULL; -- want:20 "column \"id\" is in a primary key"
ALTER TABLE orders ALTER COLUMN no DROP NOT NULL; -- want "column \"no\" of relation \"orders\" is an identity column"
ALTER TABLE orders ALTER COLUMN no SET DEFAULT 1; -- want "column \"no\" of relation \"orders\" is an identity column"
ALTER TABLE orders ALTER COLUMN no DROP DEFAULT; -- want "column \"no\" of relation \"orders\" is an identity column"
ALTER TABLE orders ALTER COLUMN twice SET DEFAULT 1; -- want "column \"twice\" of relation \"orders\" is a generated column"
ALTER TABLE orders ALTER COLUMN note ADD GENERATED ALWAYS AS IDENTITY; -- want "identity column type must be smallint, integer, or bigint"
ALTER TABLE orders ALTER COLUMN no ADD GENERATED ALWAYS AS IDENTITY; -- want "column \"no\" of relation \"orders\" is already an identity column"
ALTER TABLE orders ALTER COLUMN total ADD GENERATED ALWAYS AS IDENTITY; -- want "column \"total\" of relation \"orders\" already has a default value"
ALTER TABLE orders ALTER COLUMN total DROP IDENTITY IF EXISTS, ALTER COLUMN note DROP EXPRESSION IF EXISTS;
ALTER TABLE orders ALTER COLUMN total DROP DEFAULT, ALTER COLUMN total ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE elsewhere ALTER COLUMN no ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE elsewhere ALTER COLUMN no DROP IDENTITY;
