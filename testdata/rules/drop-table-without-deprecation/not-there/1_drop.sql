-- about: the second drop finds nothing
DROP TABLE orders; -- want "names orders"
