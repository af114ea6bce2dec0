COMMIT;--> statement-breakpoint
CREATE INDEX CONCURRENTLY i ON a (id);
SELECT 9
--> statement-breakpoint
SELECT 10;--> statement-breakpoint
SELECT 11
