-- about: a DO block is no hiding place
-- setting: required-columns=last_updated
DO $$
BEGIN
  CREATE TABLE a (id int); -- want "a has no column last_updated"
END
$$;
