-- about: what is gone at the end does not matter
CREATE TABLE items (a int, b int);
CREATE INDEX short ON items (a);
CREATE INDEX wider ON items (a, b);
