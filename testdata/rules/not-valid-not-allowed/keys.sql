-- about: keys are built at once
ALTER TABLE orders ADD PRIMARY KEY (id) NOT VALID; -- want "PRIMARY KEY constraints cannot be marked NOT VALID"
ALTER TABLE orders ADD CONSTRAINT k UNIQUE (a) NOT VALID; -- want "UNIQUE constraints cannot be marked NOT VALID"
