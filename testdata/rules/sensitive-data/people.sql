-- about: each kind is reported once, with how many more there are
INSERT INTO users (name, email) VALUES
  ('a', 'jo.miller@gmail.com'), -- want:9 warning "This looks like somebody's e-mail address, and everybody who can read the repository, now or later, can read it. So does one more value of this migration."
  ('b', 'ann@company.co.uk');
INSERT INTO users (ssn) VALUES ('219-09-9998'); -- want "a social security number"
UPDATE users SET phone = '(212) 867-5309' WHERE id = 1; -- want "a telephone number, and everybody who can read the repository, now or later, can read it. So does one more"
INSERT INTO cards VALUES (1, '4539 5787 6362 1486'); -- want "the number of a payment card"
DO $$
BEGIN
  INSERT INTO notes VALUES ('call 303-499-7111 or +1 303.499.7112');
END
$$;
