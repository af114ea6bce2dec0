package dev.miglint.configuration;

import dev.miglint.migration.TransactionMode;
import java.util.Locale;

/** What the user says about the transactions that run the migrations. */
public enum RunnerTransaction {
  /** Every statement by itself. */
  NONE,
  /** One per file. */
  FILE,
  /** One for all pending files. */
  SET,
  /** A file may or may not be one transaction. */
  UNKNOWN;

  public TransactionMode mode() {
    return switch (this) {
      case NONE -> TransactionMode.AUTOCOMMIT;
      case FILE -> TransactionMode.PER_MIGRATION;
      case SET -> TransactionMode.ALL_PENDING;
      case UNKNOWN -> TransactionMode.UNKNOWN;
    };
  }

  /** As on the command line and in the configuration. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
