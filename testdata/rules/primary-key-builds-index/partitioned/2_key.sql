ALTER TABLE visits ADD PRIMARY KEY (at, no); -- want "visits_2026" ; help "Give each partition"
