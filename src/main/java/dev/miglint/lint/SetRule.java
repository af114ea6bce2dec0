package dev.miglint.lint;

import java.util.List;

/** A rule that looks at the files of a history and at its end, and at no single statement. */
public non-sealed interface SetRule extends Rule {

  /** Every problem of the history; each says its migration with {@link Problem#in}. */
  List<Problem> check(History history, Settings settings);

  /** Whether it compares what has changed with what was there: that is always worth a report. */
  default boolean looksAtChanges() {
    return false;
  }
}
