-- What the schema of setup.sql has besides on PostgreSQL 12 and later.

CREATE TABLE invoices (
  id integer PRIMARY KEY,
  net integer,
  gross integer GENERATED ALWAYS AS (net * 2) STORED
);
INSERT INTO invoices SELECT g, g FROM generate_series(1, 100) g;

-- A foreign key to a partitioned table

CREATE TABLE accounts (id bigint PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE accounts_low PARTITION OF accounts FOR VALUES FROM (0) TO (1000);
CREATE TABLE accounts_high PARTITION OF accounts FOR VALUES FROM (1000) TO (2000);
INSERT INTO accounts VALUES (1), (1001);
CREATE TABLE account_notes (id integer PRIMARY KEY,
  account_id bigint CONSTRAINT account_notes_account_fkey REFERENCES accounts (id),
  second_account_id bigint);
INSERT INTO account_notes VALUES (1, 1, 1001);
CREATE TABLE accounts_next (id bigint NOT NULL);
INSERT INTO accounts_next VALUES (2001);
