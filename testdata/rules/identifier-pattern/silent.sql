-- about: plain names, of either case, and what does not last
CREATE TABLE orders (id bigint, "customerId" int, _hidden1 int);
CREATE TEMPORARY TABLE "a b" AS SELECT 1 AS x;
ALTER TABLE "old name" DROP COLUMN "a b";
CREATE POLICY "Owners see their own" ON "Old2" USING (true);
