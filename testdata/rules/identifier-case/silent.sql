-- about: the server makes them small, or they are there already
CREATE TABLE Orders (Id bigint, größe int, CONSTRAINT Orders_Key UNIQUE (Id));
CREATE TEMPORARY TABLE "Scratch" AS SELECT 1 AS a;
DROP TABLE "Old";
ALTER TABLE "Old2" ALTER COLUMN "A" SET DEFAULT 'B', DROP COLUMN "C";
CREATE INDEX ON "Old2" ("A");
INSERT INTO "Old2" ("A") VALUES ('X');
CREATE POLICY "Owners see their own" ON "Old2" USING (true);
