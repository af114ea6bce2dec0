-- about: words with an equals sign that mean nothing
/* miglint:ignore rename-column until=2027-02-30 -- r */ -- want:33 error "The directive silences nothing: \"2027-02-30\" is no day." ; help "year-month-day"
/* miglint:ignore rename-column until=31.1.2027 -- r */ -- want error "\"31.1.2027\" is no day"
/* miglint:ignore rename-column until= -- r */ -- want error "\"\" is no day"
/* miglint:ignore rename-column owner= -- r */ -- want error "owner= names nobody"
/* miglint:ignore rename-column untill=2027-01-31 -- r */ -- want error "unknown word \"untill\"; did you mean \"until\"?"
/* miglint:ignore rename-column owner=a owner=b -- r */ -- want error "owner= stands twice"
ALTER TABLE orders RENAME COLUMN total TO total_amount;
