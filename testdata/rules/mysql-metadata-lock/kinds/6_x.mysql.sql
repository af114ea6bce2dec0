DROP INDEX i ON states; -- want "every transaction that has used states has ended"
