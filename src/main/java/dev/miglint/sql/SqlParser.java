package dev.miglint.sql;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;

/** The boundary to whatever reads SQL. Implementations are thread-safe. */
public interface SqlParser {

  /**
   * Reads a part of a file. One bad statement costs that statement only.
   *
   * @param range the part to read; positions in the result are those of the whole file
   */
  ParsedScript parse(SourceFile file, Span range);
}
