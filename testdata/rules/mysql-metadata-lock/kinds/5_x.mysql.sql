DROP TABLE tags; -- want "every transaction that has used tags has ended"
