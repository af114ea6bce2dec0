COMMIT;--> statement-breakpoint
CREATE INDEX CONCURRENTLY i ON a (id);
