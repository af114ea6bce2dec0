-- about: also in the definition of a new column
ALTER TABLE users ADD COLUMN email text UNIQUE, ADD COLUMN note text; -- want "The new UNIQUE on users.email" ; safe "ALTER TABLE users ADD COLUMN email text;" "users_email_key ON users (email);"
