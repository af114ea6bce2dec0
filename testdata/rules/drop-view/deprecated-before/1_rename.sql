-- about: an earlier release took it out of use
ALTER VIEW totals RENAME TO deprecated_totals;
