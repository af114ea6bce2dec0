INSERT INTO countries (id, name) VALUES ('8b1c7b6e-0f0e-4b53-9d1c-2a8f5f1d6a03', 'Chile');
