package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import dev.miglint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Workflow commands, from which GitHub Actions makes annotations. It takes ten of each severity
 * from a step and cuts a message after 4096 characters; what is beyond ten is listed in the log,
 * where it can at least be read.
 */
final class GithubReporter implements Reporter {

  /** Annotations of one severity that a step may have. */
  static final int ANNOTATIONS = 10;

  /** Characters of a message that the runner keeps. */
  static final int MESSAGE = 4096;

  private static final String CUT = "…";

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    Map<Severity, Integer> written = new EnumMap<>(Severity.class);
    for (LintResult.Failure failure : result.failures()) {
      if (written.merge(Severity.ERROR, 1, Integer::sum) <= ANNOTATIONS) {
        out.write(command(failure) + "\n");
      } else {
        out.write(log(failure) + "\n");
      }
    }
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (written.merge(finding.severity(), 1, Integer::sum) <= ANNOTATIONS) {
        out.write(command(finding) + "\n");
      } else {
        rest.add(finding);
      }
    }
    if (!rest.isEmpty()) {
      out.write("::group::" + rest.size() + " more, for which GitHub has no annotations left\n");
      for (Finding finding : rest) {
        out.write(log(finding) + "\n");
      }
      out.write("::endgroup::\n");
    }
    for (String line : Summary.lines(result, false)) {
      out.write(harmless(line) + "\n");
    }
    out.flush();
  }

  private static String command(Finding finding) {
    Position start = finding.start();
    Position end = finding.end();
    var place = new StringBuilder();
    place.append("file=").append(property(finding.file().name()));
    place.append(",line=").append(start.line());
    place.append(",endLine=").append(end.line());
    if (start.line() == end.line()) {
      place.append(",col=").append(start.column()); // Columns of several lines are refused.
      place.append(",endColumn=").append(Math.max(start.column(), end.column() - 1));
    }
    place.append(",title=").append(property(finding.rule()));
    return "::%s %s::%s"
        .formatted(words(finding.severity()), place, data(FindingText.of(finding).plain()));
  }

  private static String command(LintResult.Failure failure) {
    String file = failure.file().isEmpty() ? "" : "file=" + property(failure.file()) + ",";
    return "::error %stitle=%s::%s"
        .formatted(
            file,
            property(FindingText.rule(failure)),
            data(Printable.lines(failure.message()).strip()));
  }

  private static String log(Finding finding) {
    Position start = finding.start();
    return harmless(
        "%s:%s:%s: %s: %s [%s]"
            .formatted(
                Printable.line(finding.file().name()),
                start.line(),
                start.column(),
                finding.severity().words(),
                FindingText.of(finding).line(),
                finding.rule()));
  }

  private static String log(LintResult.Failure failure) {
    return harmless(
        "%s: %s [%s]"
            .formatted(
                Printable.line(FindingText.path(failure)),
                Printable.line(failure.message()),
                FindingText.rule(failure)));
  }

  /** The runner looks for the old form of commands anywhere in a line, for the new at its start. */
  private static String harmless(String line) {
    String apart = line.replace("##[", "## [");
    return apart.stripLeading().startsWith("::") ? "- " + apart : apart;
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  /** As @actions/core escapes the text of a command. */
  private static String data(String text) {
    return cut(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** As @actions/core escapes the value of a property. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String cut(String text) {
    if (text.length() <= MESSAGE) {
      return text;
    }
    int end = MESSAGE - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
