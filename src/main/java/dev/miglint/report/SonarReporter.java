package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.Severity;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * SonarQube's generic issues, as of version 10.3: rules with their impact, and issues that name
 * them. There the severity is the rule's, so that a rule that found something of another severity
 * than its first one stands there again: {@code rename-column.warning}.
 */
final class SonarReporter implements Reporter {

  private static final String ENGINE = "miglint";

  /** A rule as SonarQube sees it. */
  private record SonarRule(String id, String name, String description, Severity severity) {}

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    Map<String, RuleInfo> infos =
        context.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    var rules = new TreeMap<String, SonarRule>();
    for (Finding finding : result.findings()) {
      String id = id(finding, infos);
      rules.computeIfAbsent(id, key -> rule(key, finding, infos));
    }
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (LintResult.Failure failure : withFile(result)) {
        String id = FindingText.rule(failure);
        String words = id.replace('-', ' ');
        rules.putIfAbsent(id, new SonarRule(id, words, words, Severity.ERROR));
      }
      for (SonarRule rule : rules.values()) {
        write(rule, infos, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("issues");
      for (Finding finding : result.findings()) {
        json.writeStartObject();
        json.writeStringField("ruleId", id(finding, infos));
        json.writeObjectFieldStart("primaryLocation");
        json.writeStringField("message", FindingText.of(finding).line());
        json.writeStringField("filePath", finding.file().name());
        textRange(finding.file(), finding.span(), json);
        json.writeEndObject();
        json.writeEndObject();
      }
      for (LintResult.Failure failure : withFile(result)) {
        json.writeStartObject();
        json.writeStringField("ruleId", FindingText.rule(failure));
        json.writeObjectFieldStart("primaryLocation");
        json.writeStringField("message", Printable.line(failure.message()));
        json.writeStringField("filePath", failure.file());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  /** An issue has to be about a file. */
  private static List<LintResult.Failure> withFile(LintResult result) {
    return result.failures().stream().filter(failure -> !failure.file().isEmpty()).toList();
  }

  private static String id(Finding finding, Map<String, RuleInfo> infos) {
    RuleInfo info = infos.get(finding.rule());
    return info == null || info.severity() == finding.severity()
        ? finding.rule()
        : finding.rule() + "." + finding.severity().words();
  }

  private static SonarRule rule(String id, Finding finding, Map<String, RuleInfo> infos) {
    RuleInfo info = infos.get(finding.rule());
    String summary = info == null ? finding.rule().replace('-', ' ') : info.summary();
    String description =
        info == null
            ? summary
            : RulePage.of(finding.rule()).flatMap(RulePage::whenItFires).orElse(summary);
    return new SonarRule(id, summary, description, finding.severity());
  }

  private static void write(SonarRule rule, Map<String, RuleInfo> infos, JsonGenerator json)
      throws IOException {
    RuleInfo info = infos.get(rule.id().replaceFirst("\\..*", ""));
    boolean convention = info != null && info.group() == RuleInfo.Group.SCHEMA;
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    json.writeStringField("description", rule.description());
    json.writeStringField("engineId", ENGINE);
    json.writeStringField("cleanCodeAttribute", convention ? "CONVENTIONAL" : "LOGICAL");
    json.writeStringField("type", convention ? "CODE_SMELL" : "BUG");
    json.writeStringField("severity", standardSeverity(rule.severity()));
    json.writeArrayFieldStart("impacts");
    json.writeStartObject();
    json.writeStringField("softwareQuality", convention ? "MAINTAINABILITY" : "RELIABILITY");
    json.writeStringField("severity", impact(rule.severity()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Lines from 1, columns from 0 in UTF-16 units. An empty range is refused, so there a line has to
   * do; and so has it where the range ends with a line end, behind which a line has no column.
   */
  private static void textRange(SourceFile file, Span span, JsonGenerator json) throws IOException {
    int first = file.position(span.start()).line();
    int last = file.position(span.end()).line();
    int startColumn = span.start() - file.lineStart(first);
    int endColumn = span.end() - file.lineStart(last);
    json.writeObjectFieldStart("textRange");
    json.writeNumberField("startLine", first);
    json.writeNumberField("endLine", last);
    if (span.length() > 0 && endColumn > 0) {
      json.writeNumberField("startColumn", startColumn);
      json.writeNumberField("endColumn", endColumn);
    }
    json.writeEndObject();
  }

  private static String impact(Severity severity) {
    return switch (severity) {
      case ERROR -> "HIGH";
      case WARNING -> "MEDIUM";
      case INFO -> "LOW";
    };
  }

  private static String standardSeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "CRITICAL";
      case WARNING -> "MAJOR";
      case INFO -> "INFO";
    };
  }
}
