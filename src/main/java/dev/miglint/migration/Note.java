package dev.miglint.migration;

/**
 * Something odd about the files of a history that its scripts do not show.
 *
 * @param file what it is about, as it is shown to people
 * @param message a full sentence
 */
public record Note(Kind kind, String file, String message) {

  /** What is odd. */
  public enum Kind {
    /** Files run in the order of their names, but their numbers say another. */
    NUMBERS_OUT_OF_ORDER,
    /** Two migrations of one direction have the same version. */
    DUPLICATE_VERSION,
    /** The manifest names a file that is not there. */
    MISSING_FILE,
    /** A script that the framework never runs, since its name or its manifest leaves it out. */
    NEVER_RUNS
  }
}
