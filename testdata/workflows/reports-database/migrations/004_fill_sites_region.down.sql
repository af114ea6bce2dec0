UPDATE sites SET region = NULL, last_updated = now() WHERE id IN (1, 2, 3);
