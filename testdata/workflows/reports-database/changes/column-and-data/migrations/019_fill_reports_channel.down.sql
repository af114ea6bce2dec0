UPDATE reports SET channel = NULL, last_updated = now() WHERE id IN (17, 18);
