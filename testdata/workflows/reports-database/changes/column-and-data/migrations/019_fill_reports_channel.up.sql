UPDATE reports SET channel = 'post', last_updated = now() WHERE id IN (17, 18);
