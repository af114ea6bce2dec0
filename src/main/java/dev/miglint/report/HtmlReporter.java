package dev.miglint.report;

import dev.miglint.lint.LintResult;
import dev.miglint.lint.LintResult.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One page for people that needs nothing else: the history as a timeline, and for each migration
 * what it locks and what was found. A script in it makes what is looked at out of embedded JSON, so
 * that thousands of migrations open at once.
 */
final class HtmlReporter implements Reporter {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    String template = resource("report.html");
    int position = 0;
    for (int at = template.indexOf(OPEN); at >= 0; at = template.indexOf(OPEN, position)) {
      int end = template.indexOf(CLOSE, at);
      out.write(template, position, at - position);
      part(template.substring(at + OPEN.length(), end), result, context, out);
      position = end + CLOSE.length();
    }
    out.write(template, position, template.length() - position);
    out.flush();
  }

  private static void part(String name, LintResult result, ReportContext context, Writer out)
      throws IOException {
    switch (name) {
      case "title" -> out.write(Html.text(title(context)));
      case "style" -> out.write(resource("report.css"));
      case "script" -> out.write(resource("report.js"));
      case "summary" -> out.write(summary(result));
      case "failures" -> out.write(failures(result.failures()));
      case "tool" -> out.write(Html.text("miglint " + context.version()));
      case "data" -> new HtmlData(result, context).write(out);
      default -> throw new IllegalStateException("the page has no part " + name);
    }
  }

  private static String title(ReportContext context) {
    String locations =
        context.histories().stream()
            .map(history -> Printable.line(history.set().location()))
            .distinct()
            .collect(Collectors.joining(", "));
    return locations.isEmpty() ? "Migrations" : "Migrations in " + locations;
  }

  private static String summary(LintResult result) {
    var html = new StringBuilder();
    for (String line : Summary.lines(result, false)) {
      html.append("<p>").append(Html.text(line)).append("</p>\n");
    }
    return html.toString();
  }

  private static String failures(List<Failure> failures) {
    if (failures.isEmpty()) {
      return "";
    }
    var html = new StringBuilder("<section class=\"failures\"><h2>Not checked</h2><ul>\n");
    for (Failure failure : failures) {
      String file = failure.file().isEmpty() ? "" : Printable.line(failure.file()) + ": ";
      html.append("<li>")
          .append(Html.text(file + Printable.line(failure.message())))
          .append("</li>\n");
    }
    return html.append("</ul></section>\n").toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReporter.class.getResourceAsStream("html/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the package lacks html/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
