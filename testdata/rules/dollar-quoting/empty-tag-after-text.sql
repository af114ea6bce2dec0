-- about: a dollar sign before the quote does not confuse the fix
CREATE FUNCTION f$1() RETURNS void LANGUAGE plpgsql AS $f$BEGIN NULL; END$f$; -- want:56 "$f$"
