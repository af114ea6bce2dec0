-- about: other values at every run
INSERT INTO rates VALUES (1, random()), (2, random()); -- want:30 warning "random() gives another value in every environment"
INSERT INTO rates (a) SELECT b + nextval('s') FROM other; -- want "nextval() gives"
UPDATE rates SET changed = CURRENT_TIMESTAMP WHERE code = 'A'; -- want "CURRENT_TIMESTAMP gives"
INSERT INTO rates VALUES (1) ON CONFLICT (a) DO UPDATE SET b = now(); -- want "now() gives"
WITH x AS (INSERT INTO rates VALUES (current_user) RETURNING a) SELECT * FROM x; -- want "CURRENT_USER gives"
