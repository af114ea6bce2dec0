-- about: the options leave columns out
-- setting: except-columns=id, code
CREATE TABLE orders (id bigint PRIMARY KEY, code text, created_at timestamptz); -- want "says what orders is for" "the column orders.created_at is for."
