-- about: serial and identity have a rule of their own
ALTER TABLE orders ADD COLUMN no bigserial, ADD COLUMN nr int GENERATED ALWAYS AS IDENTITY;
