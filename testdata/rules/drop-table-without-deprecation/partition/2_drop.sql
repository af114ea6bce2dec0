DROP TABLE measurement_2020;
DROP TABLE measurement; -- want "names measurement fails"
