INSERT INTO countries (id, name) VALUES (uuid_generate_v4(), 'Belgium');
