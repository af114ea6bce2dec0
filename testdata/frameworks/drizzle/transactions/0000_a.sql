CREATE TABLE a (id bigint PRIMARY KEY);--> statement-breakpoint
SELECT 1
--> statement-breakpoint
SELECT 2;
