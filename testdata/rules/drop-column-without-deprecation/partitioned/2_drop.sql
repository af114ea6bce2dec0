ALTER TABLE measurement DROP COLUMN peak; -- want "names measurement.peak"
