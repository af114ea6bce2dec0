-- about: what two of twelve do is no slip
SELECT 1;
