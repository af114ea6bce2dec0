package dev.miglint.cli;

import dev.miglint.lint.LintResult;
import dev.miglint.report.ReportContext;
import dev.miglint.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;

/** A report that goes to a file. */
record ReportFile(ReportFormat format, String file) {

  /**
   * Writes the report. The file is there with all of it or stays as it was.
   *
   * @throws UsageException if it cannot be written
   */
  void write(LintResult result, ReportContext context, Path workingDirectory) {
    var plain =
        new ReportContext(
            context.version(),
            context.rules(),
            context.histories(),
            context.workingDirectory(),
            context.exitCode(),
            context.home(),
            ReportContext.Presentation.PLAIN);
    try {
      WholeFile.write(
          workingDirectory.resolve(file), out -> format.reporter().report(result, plain, out));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new UsageException("the report cannot be written to " + file + ": " + e, e);
    }
  }

  /**
   * Reads {@code FORMAT=FILE}.
   *
   * @throws IllegalArgumentException with a message for the user if it is not that
   */
  static ReportFile of(String words) {
    int equals = words.indexOf('=');
    if (equals < 1 || equals == words.length() - 1) {
      throw new IllegalArgumentException(
          "it is FORMAT=FILE, for example sarif=miglint.sarif, not " + words);
    }
    return new ReportFile(
        LintCommand.format(words.substring(0, equals)), words.substring(equals + 1));
  }
}
