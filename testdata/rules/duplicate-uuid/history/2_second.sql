INSERT INTO roles VALUES ('7A1B2C3D-0000-4000-8000-5D5F1C0F9A11'::uuid, 'manager'); -- want:27 error "A row of roles has this key already (1_first, line 3): duplicate key value violates unique constraint."
INSERT INTO people (id, name) VALUES ('7a1b2c3d0000400080005d5f1c0f9a11', 'x'); -- want warning "This key was given to a row of roles before (1_first, line 3)"
DO $$
BEGIN
  INSERT INTO roles VALUES ('c0ffee00-1234-4000-8000-8b7d6e5f4a32', 'guest'); -- want "A row of roles has this key already (1_first, line 3)"
END
$$;
