package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.Finding;
import dev.miglint.lint.Fix;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The Reviewdog Diagnostic Format, a DiagnosticResult as JSON. Its columns count bytes of UTF-8.
 * Only fixes that change no meaning and consist of one edit become suggestions, since a reviewer
 * applies each of those with one click.
 */
final class RdjsonReporter implements Reporter {

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("source");
      json.writeStringField("name", "miglint");
      json.writeEndObject();
      json.writeArrayFieldStart("diagnostics");
      for (Finding finding : result.findings()) {
        diagnostic(finding, json);
      }
      for (LintResult.Failure failure : result.failures()) {
        json.writeStartObject();
        json.writeStringField("message", failure.message());
        json.writeObjectFieldStart("location");
        json.writeStringField("path", FindingText.path(failure));
        json.writeEndObject();
        json.writeStringField("severity", "ERROR");
        code(FindingText.rule(failure), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void diagnostic(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", Markdown.body(finding));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", finding.file().name());
    range(finding.file(), finding.span(), json);
    json.writeEndObject();
    json.writeStringField("severity", words(finding.severity()));
    code(finding.rule(), json);
    json.writeArrayFieldStart("suggestions");
    for (Fix fix : finding.fixes()) {
      if (fix.safety() == Fix.Safety.SAFE && fix.edits().size() == 1) {
        Fix.Edit edit = fix.edits().get(0);
        json.writeStartObject();
        range(finding.file(), edit.span(), json);
        json.writeStringField("text", edit.replacement());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void code(String rule, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("code");
    json.writeStringField("value", rule);
    json.writeEndObject();
  }

  private static void range(SourceFile file, Span span, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("range");
    position("start", file, span.start(), json);
    position("end", file, span.end(), json);
    json.writeEndObject();
  }

  private static void position(String field, SourceFile file, int offset, JsonGenerator json)
      throws IOException {
    int line = file.position(offset).line();
    String before = file.text().substring(file.lineStart(line), offset);
    json.writeObjectFieldStart(field);
    json.writeNumberField("line", line);
    json.writeNumberField("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
    json.writeEndObject();
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO -> "INFO";
    };
  }
}
