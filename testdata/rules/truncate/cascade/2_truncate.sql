TRUNCATE orders CASCADE; -- want "Meanwhile items is under an ACCESS EXCLUSIVE lock too (truncated)"
