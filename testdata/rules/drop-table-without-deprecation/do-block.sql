-- about: a DO block is no hiding place
DO $$
BEGIN
  DROP TABLE orders; -- want "names orders"
END
$$;
