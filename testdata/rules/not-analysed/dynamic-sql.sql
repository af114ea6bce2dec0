-- about: a statement that is put together at run time cannot be seen
DO $$ BEGIN EXECUTE 'DROP TABLE ' || current_setting('app.table'); END $$; -- want info "Not analysed: "
