ALTER TABLE measurement ADD CHECK (peak > 0); -- want "read every row of measurement_2026. Meanwhile measurement is under an ACCESS EXCLUSIVE lock too"
