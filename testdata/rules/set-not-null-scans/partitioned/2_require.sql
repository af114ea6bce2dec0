ALTER TABLE measurement ALTER COLUMN peak SET NOT NULL; -- want "measurement.peak"
