CREATE INDEX a ON items (a); -- want "every transaction that has used items has ended"
