package dev.miglint.lint;

import java.util.Locale;

/** How much a finding matters, most first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** As in reports and configuration: {@code error}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
