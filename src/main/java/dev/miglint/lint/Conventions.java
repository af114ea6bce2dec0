package dev.miglint.lint;

/** Options that several rules share: what a team has agreed on. */
public final class Conventions {

  /** What the name of a column or table begins with that is to be dropped. */
  public static final Option<String> DEPRECATION_PREFIX =
      new Option<>(
          "deprecation-prefix",
          "deprecated_",
          "what the names of columns and tables begin with once nothing uses them any more");

  /** What the COMMENT of a column or table says that is to be dropped. */
  public static final Option<String> DEPRECATION_COMMENT =
      new Option<>(
          "deprecation-comment",
          "",
          "a word in a COMMENT that marks what nothing uses any more, besides the prefix");

  private Conventions() {}
}
