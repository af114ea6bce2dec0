-- want:1 "It never runs"
SELECT 1;
