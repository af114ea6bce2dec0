-- about: what silenced until yesterday
-- today: 2027-02-01
-- with: rename-column
-- miglint:ignore rename-column owner=payments until=2027-01-31 -- the service is stopped. -- want warning "miglint:ignore rename-column silences nothing since its last day, 2027-01-31, has passed; its reason was: the service is stopped" ; help "ask payments whether to give it another day"
ALTER TABLE orders RENAME COLUMN total TO total_amount;
