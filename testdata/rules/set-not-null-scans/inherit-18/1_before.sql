-- about: a NOT NULL that is inherited from now on is checked in the tables that inherit
-- pg: 18
CREATE TABLE parties (id bigint PRIMARY KEY, label text CONSTRAINT labelled NOT NULL NO INHERIT, place text CONSTRAINT placed NOT NULL);
CREATE TABLE people () INHERITS (parties);
CREATE TABLE firms () INHERITS (parties);
