-- about: a comment can say the same as the prefix, if it was there in a release before
-- setting: deprecation-comment=DEPRECATED
CREATE TABLE orders (id bigint PRIMARY KEY, note text, hint text);
COMMENT ON COLUMN orders.note IS 'DEPRECATED: use remarks';
