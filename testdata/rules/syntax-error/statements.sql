-- about: each bad statement is reported at the place that the server points to, and the others go on
ALTER TABLE orders ADD COLUMN note text,; -- want:41 error "The server refuses this statement: syntax error at "
SELECT 1;
CREATE TABEL orders (id int); -- want:8 "syntax error at or near \"TABEL\""
