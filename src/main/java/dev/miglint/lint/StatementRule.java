package dev.miglint.lint;

import java.util.List;

/** A rule that looks at one statement at a time. */
public non-sealed interface StatementRule extends Rule {

  /** Every problem of this statement, each at its own place. */
  List<Problem> check(Step step, Settings settings);
}
