package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Risk;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Migration;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A comment on a pull request, and a job's summary: short, by migration, the details folded away.
 * GitHub takes 65,536 characters; what does not fit is counted in a last line.
 */
final class MarkdownReporter implements Reporter {

  /** By this line a bot finds its own comment again. */
  static final String MARK = "<!-- miglint -->";

  /** Characters of a comment, less room for the last lines. */
  static final int ROOM = 65_536 - 2_048;

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    var text = new StringBuilder(MARK + "\n");
    List<String> summary = Summary.lines(result, false);
    text.append("### miglint: ").append(Markdown.text(summary.get(0))).append("\n");
    for (LintResult.Failure failure : result.failures()) {
      String file = failure.file().isEmpty() ? "" : Markdown.code(failure.file()) + ": ";
      String message = Markdown.text(Printable.line(failure.message()));
      append(text, "\n- ⛔ **not checked** " + file + message + "\n");
    }
    Map<Migration, Risk> risks = Risks.byMigration(result.risks());
    int left = result.findings().size();
    for (Map.Entry<Migration, List<Finding>> group :
        Grouping.byMigration(result.findings()).entrySet()) {
      if (!append(
          text,
          group(
              group.getKey(), group.getValue(), Optional.ofNullable(risks.get(group.getKey()))))) {
        break;
      }
      left -= group.getValue().size();
    }
    if (left > 0) {
      text.append("\n**And %s more**, for which there is no room here.\n".formatted(left));
    }
    for (String line : summary.subList(1, summary.size())) {
      text.append("\n").append(Markdown.text(line)).append("\n");
    }
    out.write(text.toString());
    out.flush();
  }

  /** Appends if there is room, so that no part is ever cut in its middle. */
  private static boolean append(StringBuilder text, String part) {
    boolean fits = text.length() + part.length() <= ROOM;
    if (fits) {
      text.append(part);
    }
    return fits;
  }

  private static String group(Migration migration, List<Finding> findings, Optional<Risk> risk) {
    String when = risk.map(known -> "; " + known.phrase()).orElse("");
    boolean open = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    var text = new StringBuilder();
    text.append(open ? "\n<details open>\n" : "\n<details>\n");
    text.append(
        "<summary><b>%s</b>: %s</summary>\n"
            .formatted(Html.text(Grouping.heading(migration)), counts(findings) + when));
    for (Finding finding : findings) {
      text.append(finding(finding));
    }
    return text.append("\n</details>\n").toString();
  }

  private static String finding(Finding finding) {
    String place = finding.file().name() + ":" + finding.start().line();
    return "\n%s **%s** at %s\n\n%s\n"
        .formatted(
            sign(finding.severity()), finding.rule(), Markdown.code(place), Markdown.body(finding));
  }

  private static String counts(List<Finding> findings) {
    var counts = new StringJoiner(", ");
    for (Severity severity : Severity.values()) {
      long found = findings.stream().filter(f -> f.severity() == severity).count();
      if (found > 0) {
        counts.add(found + " " + severity.words() + (found == 1 ? "" : "s"));
      }
    }
    return counts.toString();
  }

  private static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "🔴 error";
      case WARNING -> "🟡 warning";
      case INFO -> "🔵 info";
    };
  }
}
