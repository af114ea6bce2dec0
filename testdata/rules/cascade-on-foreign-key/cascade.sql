-- about: rows that go along
CREATE TABLE items (order_id bigint REFERENCES orders ON DELETE CASCADE); -- want:37 info "One DELETE from orders also deletes every row of items that refers to it"
CREATE TABLE parts (a int, FOREIGN KEY (a) REFERENCES app.things ON UPDATE CASCADE ON DELETE CASCADE); -- want "One DELETE from app.things"
ALTER TABLE items ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES other (id) ON DELETE CASCADE NOT VALID, ADD COLUMN c int REFERENCES more ON DELETE CASCADE; -- want "One DELETE from other" "One DELETE from more"
