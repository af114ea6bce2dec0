-- about: a type has no rows of its own
ALTER TYPE address ADD ATTRIBUTE zip text;
