-- about: where it was never on nothing changes
ALTER TABLE notes DISABLE ROW LEVEL SECURITY;
ALTER TABLE papers DISABLE ROW LEVEL SECURITY; -- want "SELECT from papers"
