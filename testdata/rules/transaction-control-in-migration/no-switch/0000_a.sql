-- about: Drizzle has no other way out of its transaction
ALTER TABLE orders ADD COLUMN total bigint;--> statement-breakpoint
COMMIT;--> statement-breakpoint
CREATE INDEX CONCURRENTLY orders_total ON orders (total);
