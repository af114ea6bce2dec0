package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Risk;
import dev.miglint.migration.Migration;
import dev.miglint.report.ReportContext.Presentation;
import dev.miglint.source.Position;
import dev.miglint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** For people: grouped by migration, with the source, what to do, and what was not looked at. */
final class TextReporter implements Reporter {

  /** Room for the gutter: a line number of five digits, a bar and spaces. */
  private static final int GUTTER = 8;

  private static final int LINES_NAMED = 20;

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    Presentation look = context.presentation();
    Map<Migration, Risk> risks = Risks.byMigration(result.risks());
    for (Map.Entry<Migration, List<Finding>> group :
        Grouping.byMigration(result.findings()).entrySet()) {
      String heading = Grouping.heading(group.getKey());
      Risk risk = risks.get(group.getKey());
      if (risk != null) {
        heading += ": " + risk.phrase();
      }
      out.write(Style.BOLD.on("== " + heading, look.color()) + "\n\n");
      for (List<Finding> same : Grouping.byWords(group.getValue())) {
        write(same.get(0), look, out);
        for (String line : elsewhere(same.subList(1, same.size()), look)) {
          out.write(line + "\n");
        }
        out.write("\n");
      }
    }
    for (LintResult.Failure failure : result.failures()) {
      out.write(failure(failure, look) + "\n");
    }
    if (look.risks()) {
      for (String line : Risks.lines(result.risks(), look)) {
        out.write(line + "\n");
      }
    }
    if (look.summary()) {
      if (!result.failures().isEmpty()) {
        out.write("\n");
      }
      for (String line : Summary.lines(result, look.color())) {
        boolean plain = line.indexOf('\u001B') < 0;
        List<String> lines = plain ? Paragraph.wrap(line, "", "  ", look.width()) : List.of(line);
        out.write(String.join("\n", lines) + "\n");
      }
    }
    out.flush();
  }

  private static void write(Finding finding, Presentation look, Writer out) throws IOException {
    Position start = finding.start();
    Style style = Style.of(finding.severity());
    out.write(
        "%s:%s:%s: %s %s\n"
            .formatted(
                Printable.line(finding.file().name()),
                start.line(),
                start.column(),
                style.on(finding.severity().words(), look.color()),
                Style.BOLD.on(finding.rule(), look.color())));
    for (String line : Paragraph.wrap(Printable.lines(finding.message()), "", "", look.width())) {
      out.write(line + "\n");
    }
    if (!finding.span().equals(Span.START_OF_FILE)) {
      int width = Math.max(40, look.width() - GUTTER);
      for (String line :
          Excerpt.of(finding.file(), finding.span(), width).render(style, look.color())) {
        out.write(line + "\n");
      }
    }
    if (!finding.help().isEmpty()) {
      List<String> help =
          Paragraph.wrap(Printable.lines(finding.help()), "help: ", "      ", look.width());
      out.write(Style.HELP.on("help:", look.color()) + help.get(0).substring(5) + "\n");
      for (String line : help.subList(1, help.size())) {
        out.write(line + "\n");
      }
    }
    for (String line : Printable.lines(finding.safeSql().strip()).split("\n", -1)) {
      out.write(line.isBlank() ? "" : "    " + line.stripTrailing() + "\n");
    }
  }

  /** Where else in the migration the very same is said: a thousand times over nobody reads it. */
  private static List<String> elsewhere(List<Finding> more, Presentation look) {
    if (more.isEmpty()) {
      return List.of();
    }
    List<String> all =
        more.stream().map(finding -> String.valueOf(finding.start().line())).distinct().toList();
    String lines = String.join(", ", all.subList(0, Math.min(LINES_NAMED, all.size())));
    int rest = all.size() - LINES_NAMED;
    return Paragraph.wrap(
        "The same holds for line%s %s%s."
            .formatted(all.size() == 1 ? "" : "s", lines, rest > 0 ? " and " + rest + " more" : ""),
        "",
        "",
        look.width());
  }

  private static String failure(LintResult.Failure failure, Presentation look) {
    String what =
        switch (failure.kind()) {
          case UNREADABLE -> "not read";
          case CRASH -> "internal error";
        };
    String place = failure.file().isEmpty() ? "" : Printable.line(failure.file()) + ": ";
    return place + Style.ERROR.on(what, look.color()) + ": " + Printable.line(failure.message());
  }
}
