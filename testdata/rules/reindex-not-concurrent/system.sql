-- about: the system catalogs belong to every query
REINDEX SYSTEM app; -- want "locks one system catalog after the other" ; help "while nobody is connected"
