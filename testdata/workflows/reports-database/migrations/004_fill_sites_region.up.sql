UPDATE sites SET region = 'north', last_updated = now() WHERE id IN (1, 2, 3);
