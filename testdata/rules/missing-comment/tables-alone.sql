-- about: tables alone
-- setting: columns=false
CREATE TABLE orders (id bigint PRIMARY KEY, code text); -- want "says what orders is for"
