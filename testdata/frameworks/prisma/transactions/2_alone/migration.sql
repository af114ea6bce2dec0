-- CreateIndex
CREATE INDEX CONCURRENTLY "i" ON "A" (id);
