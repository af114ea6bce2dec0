package dev.miglint.lint;

/**
 * Something that a rule lets the configuration decide. Rules that share a convention declare
 * options of the same name; {@code conventions:} in the configuration sets it for all of them.
 *
 * @param name kebab-case
 * @param defaultValue a String, Boolean, Integer, List of String, or Map of String to String; it
 *     also fixes the type
 * @param summary one line
 * @param regularExpression whether its text has to be one
 */
public record Option<T>(String name, T defaultValue, String summary, boolean regularExpression) {

  public Option(String name, T defaultValue, String summary) {
    this(name, defaultValue, summary, false);
  }

  /** A text that names have to match. */
  public static Option<String> pattern(String name, String defaultValue, String summary) {
    return new Option<>(name, defaultValue, summary, true);
  }
}
