package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import dev.miglint.source.Position;
import java.io.IOException;
import java.io.Writer;

/** One line per finding, as GCC writes them and as editors and problem matchers read them. */
final class GccReporter implements Reporter {

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    for (Finding finding : result.findings()) {
      Position start = finding.start();
      out.write(
          "%s:%s:%s: %s: %s [%s]\n"
              .formatted(
                  Printable.line(finding.file().name()),
                  start.line(),
                  start.column(),
                  words(finding.severity()),
                  Printable.line(finding.message()),
                  finding.rule()));
    }
    for (LintResult.Failure failure : result.failures()) {
      String place = failure.file().isEmpty() ? "miglint" : failure.file() + ":1:1";
      out.write(
          "%s: fatal error: %s\n"
              .formatted(Printable.line(place), Printable.line(failure.message())));
    }
    out.flush();
  }

  /** GCC says "note" for what is neither an error nor a warning. */
  private static String words(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.words();
  }
}
