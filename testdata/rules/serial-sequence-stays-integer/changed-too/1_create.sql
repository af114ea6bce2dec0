-- about: the sequence is changed too, before or after, or need not be
CREATE TABLE orders (id serial PRIMARY KEY);
CREATE TABLE customers (id serial PRIMARY KEY);
CREATE TABLE items (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE plain (id int PRIMARY KEY);
CREATE TABLE big (id bigserial PRIMARY KEY);
