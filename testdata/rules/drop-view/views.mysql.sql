-- about: a view that code may read, in MySQL
DROP VIEW IF EXISTS totals, `months`; -- want warning "names totals fails as soon as this runs" "names months fails"
