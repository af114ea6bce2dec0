package dev.miglint.suppress;

import dev.miglint.lint.Problem;
import dev.miglint.source.SourceFile;

/**
 * Something wrong with a directive.
 *
 * @param rule {@link #INVALID}, {@link #UNUSED} or {@link #EXPIRED}
 */
public record DirectiveProblem(String rule, SourceFile file, Problem problem) {

  /** The rule for directives that cannot be obeyed. */
  public static final String INVALID = "invalid-directive";

  /** The rule for directives that silence nothing. */
  public static final String UNUSED = "unused-directive";

  /** The rule for directives whose last day has passed. */
  public static final String EXPIRED = "expired-directive";
}
