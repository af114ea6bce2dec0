-- about: references count
CREATE TABLE items (a bigint REFERENCES a, b bigint REFERENCES b, c bigint REFERENCES c); -- want "If the file runs as one transaction, it now holds strong locks on 3 tables at once (a, b, c)"
