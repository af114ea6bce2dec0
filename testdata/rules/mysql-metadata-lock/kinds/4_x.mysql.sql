TRUNCATE TABLE notes; -- want "every transaction that has used notes has ended"
