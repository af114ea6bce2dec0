-- about: a way back drops what its way forth added
ALTER TABLE orders ADD COLUMN note text;
