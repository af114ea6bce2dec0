-- about: Drizzle has no other way out of its transaction
ALTER TABLE orders ADD COLUMN total bigint;--> statement-breakpoint
COMMIT;--> statement-breakpoint -- want info "COMMIT ends the transaction"
CREATE INDEX CONCURRENTLY orders_total ON orders (total);
