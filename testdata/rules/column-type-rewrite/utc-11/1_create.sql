-- about: before 12 a time zone of UTC spared nothing
-- pg: 11
CREATE TABLE orders (made timestamp);
