-- about: a body in another language is not read
DO LANGUAGE plpython3u $$ plpy.execute("DROP TABLE orders") $$; -- want "a body in plpython3u"
