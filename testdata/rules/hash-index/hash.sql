-- about: a hash index
CREATE INDEX i ON sessions USING hash (token); -- want:1 info "A hash index on sessions serves = alone" ; safe "CREATE INDEX i ON sessions USING btree (token);"
CREATE INDEX CONCURRENTLY IF NOT EXISTS j ON "app"."s" USING HASH (lower(token)); -- want "on app.s serves"
