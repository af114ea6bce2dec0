ALTER TABLE a ADD COLUMN c uuid DEFAULT uuid_generate_v4(); -- want "a.c differs from row to row"
ALTER TABLE b ADD COLUMN c uuid DEFAULT extensions.uuid_generate_v4() NOT NULL; -- want "b.c differs from row to row"
ALTER TABLE c ADD COLUMN c int DEFAULT next_code(); -- want error "c.c differs from row to row"
ALTER TABLE d ADD COLUMN c int DEFAULT current_code();
ALTER TABLE e ADD COLUMN c int DEFAULT app.code(1); -- want "e.c differs from row to row"
ALTER TABLE f ADD COLUMN c uuid DEFAULT uuid_nil();
ALTER TABLE g ADD COLUMN c text DEFAULT gen_random_bytes(3)::text; -- want "g.c differs from row to row"
