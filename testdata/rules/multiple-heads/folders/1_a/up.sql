-- about: a runner that applies every head
SELECT 1;
