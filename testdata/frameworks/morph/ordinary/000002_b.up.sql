-- morph:nontransactional
CREATE INDEX CONCURRENTLY ON t (a);
