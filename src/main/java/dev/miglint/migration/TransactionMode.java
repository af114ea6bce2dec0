package dev.miglint.migration;

/**
 * What the runner of a migration does about transactions. BEGIN and COMMIT in the file come on top.
 */
public enum TransactionMode {
  /** Each statement is sent by itself and commits by itself. */
  AUTOCOMMIT,
  /** The runner wraps each migration in a transaction. */
  PER_MIGRATION,
  /** All pending migrations run in one transaction. */
  ALL_PENDING,
  /**
   * The file is sent as one simple query: several statements share an implicit transaction, one
   * alone does not (manual, section 55.2.2.1).
   */
  SIMPLE_QUERY,
  /** Not known: a plain folder or file. */
  UNKNOWN
}
