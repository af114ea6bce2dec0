package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The modules read last: both directions of a revision stand in one file, and are asked for one
 * after the other. Thread-safe.
 */
final class Modules {

  /** More than threads that read at a time; a tree takes some hundred kilobytes. */
  private static final int KEPT = 64;

  private final Map<SourceFile, PythonNode> latest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceFile, PythonNode> eldest) {
          return size() > KEPT;
        }
      };

  /** The syntax tree of a file. Two threads that ask at once may both read it. */
  PythonNode of(SourceFile file) {
    synchronized (latest) {
      PythonNode known = latest.get(file);
      if (known != null) {
        return known;
      }
    }
    PythonNode module = Library.READER.read(file);
    synchronized (latest) {
      latest.put(file, module);
    }
    return module;
  }

  /** Loaded when the first revision is read. */
  private static final class Library {
    static final PythonReader READER = new PythonReader();
  }
}
