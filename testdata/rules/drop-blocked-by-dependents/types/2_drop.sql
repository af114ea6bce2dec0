DROP TYPE shop.colour; -- want "cannot drop type shop.colour because other objects depend on it"
DROP SCHEMA shop; -- want "cannot drop schema shop because other objects depend on it"
DROP SCHEMA shop CASCADE;
