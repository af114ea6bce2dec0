package dev.miglint.cli;

import dev.miglint.configuration.FailOn;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.LintResult.Failure;

/** What the process ends with. */
final class ExitCode {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;

  /** Usage, configuration, or an input that cannot be read. */
  static final int USAGE = 2;

  /** Our own fault. */
  static final int INTERNAL = 3;

  private ExitCode() {}

  /** The gravest that applies. */
  static int of(LintResult result, FailOn failOn) {
    if (has(result, Failure.Kind.CRASH)) {
      return INTERNAL;
    }
    if (has(result, Failure.Kind.UNREADABLE)) {
      return USAGE;
    }
    return failOn.isReached(result) ? FINDINGS : CLEAN;
  }

  private static boolean has(LintResult result, Failure.Kind kind) {
    return result.failures().stream().anyMatch(failure -> failure.kind() == kind);
  }
}
