-- about: it stands where the later one was created
CREATE TABLE items (a int, b int);
CREATE INDEX short ON items (a);
