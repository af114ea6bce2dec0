-- about: no foreign key refers to them, and another key tells the rows apart
CREATE TABLE flags (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL UNIQUE);
INSERT INTO flags (name) VALUES ('beta'); -- want warning "flags.id is left to its default"
INSERT INTO flags VALUES (gen_random_uuid(), 'dark'); -- want warning "gives this row another UUID"
CREATE TABLE kinds (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL);
INSERT INTO kinds (name) VALUES ('a'); -- want error "kinds.id is left to its default"
CREATE TABLE shops (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL UNIQUE);
INSERT INTO shops (name) VALUES ('a'); -- want error "shops.id is left to its default"
CREATE TABLE orders (id bigint PRIMARY KEY, shop uuid REFERENCES shops);
CREATE TABLE tokens (id uuid PRIMARY KEY, other uuid UNIQUE, number int UNIQUE DEFAULT 1);
INSERT INTO tokens (id) VALUES (gen_random_uuid()); -- want error "gives this row another UUID"
