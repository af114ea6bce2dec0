-- about: a DO block is no hiding place
DO $$
BEGIN
  CREATE TABLE a (id int PRIMARY KEY);
  CREATE TABLE b (id int); -- want:16 "b has no primary key"
END
$$;
