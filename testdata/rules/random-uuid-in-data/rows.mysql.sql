-- about: UUID() of MySQL, in any case, and in the default of a key
CREATE TABLE roles (id char(36) PRIMARY KEY DEFAULT (UUID()), name text);
INSERT INTO roles (id, name) VALUES (Uuid(), 'a'), ('6f1d2c5e-9b0a-4f5e-8a53-0d4f3ad8a4b1', 'b'); -- want:38 error "uuid() gives this row another UUID"
INSERT INTO roles (name) VALUES ('c'); -- want "roles.id is left to its default"
REPLACE INTO roles SET id = UUID(), name = 'd'; -- want "uuid() gives this row another UUID"
