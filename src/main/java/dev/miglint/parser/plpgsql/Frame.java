package dev.miglint.parser.plpgsql;

/**
 * What the reader is inside of.
 *
 * @param firstStatement how many statements had been found before it
 */
record Frame(Kind kind, int firstStatement) {

  /** Kinds of nesting. */
  enum Kind {
    BLOCK,
    /** The part of a block after EXCEPTION. */
    HANDLER,
    IF,
    CASE,
    LOOP;

    boolean isConditional() {
      return this != BLOCK;
    }
  }
}
