package dev.miglint.configuration;

import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import java.util.Locale;

/** The severity from which on findings make a run fail. */
public enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  /** Whether a result has a finding that is severe enough. */
  public boolean isReached(LintResult result) {
    return switch (this) {
      case ERROR -> reaches(result, Severity.ERROR);
      case WARNING -> reaches(result, Severity.WARNING);
      case INFO -> reaches(result, Severity.INFO);
      case NEVER -> false;
    };
  }

  /** As on the command line and in the configuration. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean reaches(LintResult result, Severity threshold) {
    return result.findings().stream().anyMatch(f -> f.severity().atLeast(threshold));
  }
}
