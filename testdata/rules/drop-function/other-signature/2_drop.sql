DROP FUNCTION total(int); -- want "calls total"
DROP FUNCTION touch();
