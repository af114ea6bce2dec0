-- about: an end without a beginning, of a runner that is not known
SELECT 1;
ROLLBACK; -- want:1 warning "No BEGIN of the file stands before it: without a transaction of the runner, ROLLBACK does nothing here but warn (there is no transaction in progress); with one, it ends that"
