-- about: the same statement lets NULL in, which then takes the place of the default
ALTER TABLE builds ALTER COLUMN build_time DROP NOT NULL, ALTER COLUMN build_time DROP DEFAULT;
ALTER TABLE builds ALTER COLUMN server DROP NOT NULL, ALTER COLUMN finished DROP DEFAULT; -- want "leaves out builds.finished"
