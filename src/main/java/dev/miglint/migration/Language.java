package dev.miglint.migration;

/** What a migration is written in. */
public enum Language {
  SQL,
  /** A Python revision of Alembic. */
  ALEMBIC,
  /**
   * A program or a description in a language of the framework: it keeps its place in the order, its
   * text is not read and it counts as not analysed.
   */
  PROGRAM
}
