-- want:1 error "2 comes after 7, which is not there, so that it never gets its turn."
SELECT 1;
