package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What a finding says, put together for formats that have one field for all of it.
 *
 * @param message what is wrong
 * @param help what to do, in a sentence; may be empty
 * @param safeSql the safe way; may be empty
 */
record FindingText(String message, String help, String safeSql) {

  /** The rule that stands in for an input that could not be read. */
  static final String UNREADABLE = "unreadable-input";

  /** The rule that stands in for a check that failed on its own account. */
  static final String CRASH = "internal-error";

  static FindingText of(Finding finding) {
    return new FindingText(
        Printable.lines(finding.message()).strip(),
        Printable.lines(finding.help()).strip(),
        Printable.lines(finding.safeSql()).strip());
  }

  /** All of it, on lines of its own. */
  String plain() {
    List<String> parts = new ArrayList<>();
    for (String part : List.of(message, help, safeSql)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("\n", parts);
  }

  /** What is wrong and what to do, on one line. */
  String line() {
    return Printable.line(help.isEmpty() ? message : message + " " + help);
  }

  /** The id that a failure goes by where formats want a rule. */
  static String rule(LintResult.Failure failure) {
    return switch (failure.kind()) {
      case UNREADABLE -> UNREADABLE;
      case CRASH -> CRASH;
    };
  }

  /** Where a failure stands, for formats that insist on a path. */
  static String path(LintResult.Failure failure) {
    return failure.file().isEmpty() ? "." : failure.file();
  }
}
