INSERT INTO shop.roles (name) VALUES ('admin'); -- want:13 "shop.roles.id is left to its default"
INSERT INTO shop.roles (id, name) VALUES (DEFAULT, 'editor'); -- want "shop.roles.id is left to its default"
INSERT INTO shop.roles DEFAULT VALUES; -- want "shop.roles.id is left to its default"
INSERT INTO shop.roles VALUES (DEFAULT, DEFAULT, 'reader'); -- want "shop.roles.id is left to its default"
INSERT INTO shop.roles (id, name) VALUES ('7f1c3a52-5b0e-4d0a-9d5e-0f6a4b1c2d3e', 'auditor');
INSERT INTO "Team" (number) VALUES (1); -- want "Team.code is left to its default"
COPY shop.roles (name) FROM stdin; -- want "shop.roles.id is left to its default"
guest
\.
