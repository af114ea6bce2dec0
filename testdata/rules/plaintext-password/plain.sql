-- about: the password is there to read
CREATE ROLE app LOGIN PASSWORD 'correct horse'; -- want:1 warning "The password of app is there to read" ; help "Change the password"
ALTER USER "Other" WITH ENCRYPTED PASSWORD 'battery'; -- want "The password of Other"
DO $$
BEGIN
  CREATE USER hidden PASSWORD 'staple'; -- want "The password of hidden"
END
$$;
