-- about: no safe SQL is claimed for a server whose SQL is not known
ALTER TABLE IF EXISTS orders RENAME TO purchases; -- want "there is no orders any more"
