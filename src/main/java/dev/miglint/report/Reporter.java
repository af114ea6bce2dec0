package dev.miglint.report;

import dev.miglint.lint.LintResult;
import java.io.IOException;
import java.io.Writer;

/** Writes a result in one format. Stateless. */
public interface Reporter {

  /**
   * Writes the whole report and flushes, but does not close.
   *
   * @throws IOException if the writer does
   */
  void report(LintResult result, ReportContext context, Writer out) throws IOException;
}
