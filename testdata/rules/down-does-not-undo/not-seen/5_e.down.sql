SELECT undo();
