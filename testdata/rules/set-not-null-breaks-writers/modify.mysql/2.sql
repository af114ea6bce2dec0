ALTER TABLE orders MODIFY a text NOT NULL; -- want:20 warning "leaves it out, fails as soon as this runs: Column 'a' cannot be null." -- safe "ALTER TABLE orders MODIFY COLUMN a text NOT NULL;"
ALTER TABLE orders MODIFY b longtext NOT NULL;
ALTER TABLE unseen MODIFY c bigint NOT NULL;
