package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Checkstyle's XML, which most services that collect findings read. */
final class CheckstyleReporter implements Reporter {

  /** The version of Checkstyle whose format this is; readers of it look at nothing else. */
  private static final String FORMAT = "10.0";

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    Map<String, List<Finding>> byFile =
        result.findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.file().name(), LinkedHashMap::new, Collectors.toList()));
    Xml.document(
        out,
        document ->
            document.element(
                "checkstyle",
                Map.of("version", FORMAT),
                root -> {
                  for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
                    root.element(
                        "file",
                        Map.of("name", file.getKey()),
                        errors -> {
                          for (Finding finding : file.getValue()) {
                            error(finding, errors);
                          }
                        });
                  }
                  for (LintResult.Failure failure : result.failures()) {
                    failure(failure, root);
                  }
                }));
    out.flush();
  }

  private static void error(Finding finding, Xml xml) throws XMLStreamException {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("line", Integer.toString(finding.start().line()));
    attributes.put("column", Integer.toString(finding.start().column()));
    attributes.put("severity", words(finding.severity()));
    attributes.put("message", FindingText.of(finding).line());
    attributes.put("source", "miglint." + finding.rule());
    xml.empty("error", attributes);
  }

  private static void failure(LintResult.Failure failure, Xml xml) throws XMLStreamException {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("line", "1");
    attributes.put("severity", "error");
    attributes.put("message", failure.message());
    attributes.put("source", "miglint." + FindingText.rule(failure));
    xml.element(
        "file",
        Map.of("name", FindingText.path(failure)),
        errors -> errors.empty("error", attributes));
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }
}
