INSERT INTO staff (id, email) VALUES (2, 'ripley@nostromo.space'), (3, 'ash@nostromo.space');
