package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * GitLab's Code Quality report: the part of Code Climate's issues that GitLab reads. Fingerprints
 * are made unique, since it shows only one finding of each.
 */
final class GitlabReporter implements Reporter {

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Finding finding : result.findings()) {
        json.writeStartObject();
        kind(json);
        json.writeStringField("description", Printable.line(finding.message()));
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", unique(finding.fingerprint().value(), seen));
        json.writeStringField("severity", words(finding.severity()));
        location(finding.file().name(), finding.start().line(), finding.end().line(), json);
        json.writeObjectFieldStart("content");
        json.writeStringField("body", Markdown.body(finding));
        json.writeEndObject();
        json.writeEndObject();
      }
      for (LintResult.Failure failure : result.failures()) {
        String rule = FindingText.rule(failure);
        json.writeStartObject();
        kind(json);
        json.writeStringField("description", Printable.line(failure.message()));
        json.writeStringField("check_name", rule);
        json.writeStringField("fingerprint", unique(rule + ":" + failure.file(), seen));
        json.writeStringField("severity", "blocker");
        location(FindingText.path(failure), 1, 1, json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write("\n");
    out.flush();
  }

  /** What Code Climate's other readers insist on. */
  private static void kind(JsonGenerator json) throws IOException {
    json.writeStringField("type", "issue");
    json.writeArrayFieldStart("categories");
    json.writeString("Bug Risk");
    json.writeEndArray();
  }

  private static void location(String path, int from, int to, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", from);
    json.writeNumberField("end", to);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String unique(String fingerprint, Map<String, Integer> seen) {
    int times = seen.merge(fingerprint, 1, Integer::sum);
    return times == 1 ? fingerprint : fingerprint + "-" + times;
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
