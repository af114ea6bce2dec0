-- about: a session in UTC stores both timestamps alike
-- pg: 12, 18
CREATE TABLE orders (made timestamp);
