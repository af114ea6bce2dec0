-- about: a partition of another year is another table, and runners make their own
CREATE TABLE orders_2025 (id bigint PRIMARY KEY);
CREATE TABLE schema_migration_notes (id bigint PRIMARY KEY);
INSERT INTO schema_migrations VALUES (1);
ALTER TABLE orders_2026 ADD a int;
