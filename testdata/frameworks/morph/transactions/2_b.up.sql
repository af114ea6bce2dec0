-- morph:nontransactional
SELECT 3;
SELECT 4;
