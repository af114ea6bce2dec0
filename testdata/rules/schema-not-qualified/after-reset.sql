-- about: until it is reset
SET search_path = shop;
CREATE TABLE orders (id bigint);
RESET search_path;
CREATE TABLE orders (id bigint); -- want "Which orders is meant"
