-- about: what does not say so is meant to stand a second run, but for where the history begins
CREATE TABLE z (id bigint PRIMARY KEY);
