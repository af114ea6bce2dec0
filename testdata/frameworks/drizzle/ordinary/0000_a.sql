CREATE TABLE a (id int);--> statement-breakpoint
SELECT 1;
