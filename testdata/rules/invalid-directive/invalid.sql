-- about: directives that nobody can obey
/* miglint:ignore-flie rename-column -- typo */ -- want warning "miglint:ignore-flie is no directive"
/* miglint:ignore rename-column */ -- want "gives no reason"
/* miglint:ignore -- because */ -- want "names no rule"
/* miglint:ignore rename-colum -- nobody reads it */ -- want "There is no rule rename-colum." ; help "Did you mean rename-column?"
ALTER TABLE orders RENAME COLUMN total TO total_amount;
/* miglint:ignore-file rename-column -- too late */ -- want "stands behind the first statement"
