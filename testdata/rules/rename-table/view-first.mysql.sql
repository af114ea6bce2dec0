-- about: MySQL commits each of them, so that the view comes first
RENAME TABLE orders TO purchases; -- want "names orders" ; help "Make a view of the new name first"
