-- about: PUBLIC is everybody
GRANT SELECT, INSERT ON orders, "Item" TO app, PUBLIC; -- want:1 warning "gets SELECT, INSERT on orders, Item"
GRANT ALL ON ALL TABLES IN SCHEMA shop TO public; -- want "gets ALL on everything in shop"
GRANT CREATE ON SCHEMA public TO PUBLIC; -- want "gets CREATE on public"
GRANT USAGE ON SCHEMA shop TO PUBLIC; -- want "on shop"
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC; -- want "tables that are created later"
DO $$
BEGIN
  GRANT SELECT ON orders TO PUBLIC; -- want "gets SELECT on orders"
END
$$;
