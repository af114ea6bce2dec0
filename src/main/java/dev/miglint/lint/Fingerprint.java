package dev.miglint.lint;

import org.jspecify.annotations.Nullable;

/**
 * What a finding goes by in reports and baselines; two of the same values are equal.
 *
 * <p>Not a record, since it may be reckoned when it is asked for: most reports do not show it, and
 * to hash the first text takes Java as long as to parse a script.
 */
public abstract class Fingerprint {

  Fingerprint() {}

  /** One that is known already. */
  public static Fingerprint of(String value, String statement) {
    return new Fingerprint() {
      @Override
      public String value() {
        return value;
      }

      @Override
      public String statement() {
        return statement;
      }
    };
  }

  /** Of the finding: from rule, file and the statement's tokens. */
  public abstract String value();

  /**
   * Of the tokens of its statement alone, whatever the rule and the file; empty where it stands in
   * none.
   */
  public abstract String statement();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint that
        && value().equals(that.value())
        && statement().equals(that.statement());
  }

  @Override
  public final int hashCode() {
    return value().hashCode();
  }

  @Override
  public final String toString() {
    return value();
  }
}
