-- about: CONCURRENTLY drops one index at a time
-- transaction: none
DROP INDEX IF EXISTS a_idx, "S"."B_idx"; -- want "table of a_idx" "table of S.B_idx" ; fix "no fix" ; safe "DROP INDEX CONCURRENTLY IF EXISTS a_idx;" "DROP INDEX CONCURRENTLY IF EXISTS \"S\".\"B_idx\";"
