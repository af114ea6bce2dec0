-- about: the runner cuts at the first semicolon, wherever it stands in the body
CREATE FUNCTION nothing() RETURNS void LANGUAGE sql AS $$;$$; -- want "cuts this body"
