ALTER TABLE measurement RENAME COLUMN peak TO peak_load; -- want "uses measurement.peak"
