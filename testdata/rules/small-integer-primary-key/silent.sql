-- about: enough numbers, or numbers by hand
CREATE TABLE orders (id bigserial PRIMARY KEY);
CREATE TABLE items (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE states (id smallint PRIMARY KEY, name text);
CREATE TABLE pairs (a serial, b int, PRIMARY KEY (a, b));
CREATE TABLE keys (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
CREATE TEMPORARY TABLE scratch (id serial PRIMARY KEY);
CREATE TABLE counted (id bigint PRIMARY KEY, n serial);
