-- about: a table of the same release in another database
CREATE TABLE orders (id INT AUTO_INCREMENT PRIMARY KEY, note CLOB);
ALTER TABLE orders DROP COLUMN note;
