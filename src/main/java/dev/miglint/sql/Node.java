package dev.miglint.sql;

import dev.miglint.source.Span;

/** Anything of the syntax tree that stands at a place of its file. */
public interface Node {

  /** Where it stands, in the coordinates of the whole source file. */
  Span span();
}
