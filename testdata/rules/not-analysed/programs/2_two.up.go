// -- want "a program step"
