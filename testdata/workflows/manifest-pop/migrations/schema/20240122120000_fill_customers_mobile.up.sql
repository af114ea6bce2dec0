-- The third of them: the rows that were there before.
UPDATE customers SET mobile = telephone WHERE id = '8b1c7b6e-0f0e-4b53-9d1c-2a8f5f1d6a06';
