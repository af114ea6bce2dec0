package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.Finding;
import dev.miglint.lint.Fix;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.LintResult.Silenced;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Severity;
import dev.miglint.source.Position;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * The JSON contract, version 1; its schema is {@code lint-report.schema.json} beside this class.
 */
final class JsonReporter implements Reporter {

  private static final int VERSION = 1;

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "miglint");
      json.writeStringField("version", context.version());
      json.writeEndObject();
      summary(result, json);
      json.writeArrayFieldStart("findings");
      for (Finding finding : result.findings()) {
        finding(finding, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("failures");
      for (LintResult.Failure failure : result.failures()) {
        json.writeStartObject();
        json.writeStringField("kind", failure.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("file", failure.file());
        json.writeStringField("message", failure.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("migrations");
      for (MigrationRisk risk : result.risks()) {
        risk(risk, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void summary(LintResult result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", result.files());
    json.writeNumberField("migrations", result.migrations());
    json.writeNumberField("statements", result.statements());
    json.writeNumberField("errors", result.count(Severity.ERROR));
    json.writeNumberField("warnings", result.count(Severity.WARNING));
    json.writeNumberField("infos", result.count(Severity.INFO));
    json.writeNumberField("silenced", result.silenced(Silenced.By.DIRECTIVE));
    json.writeNumberField("baseline", result.silenced(Silenced.By.BASELINE));
    json.writeNumberField("notAnalysed", result.notAnalysed());
    json.writeEndObject();
  }

  private static void risk(MigrationRisk risk, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("migration", risk.migration().id());
    json.writeStringField("file", risk.migration().file().name());
    json.writeStringField("risk", risk.risk().words());
    json.writeArrayFieldStart("because");
    for (String reason : risk.because()) {
      json.writeString(reason);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().words());
    json.writeStringField("file", finding.file().name());
    range(finding.file(), finding.span(), json);
    json.writeStringField("message", finding.message());
    json.writeStringField("help", help(finding));
    json.writeStringField("migration", finding.migration().id());
    json.writeStringField("fingerprint", finding.fingerprint().value());
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      fix(finding.file(), fix, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void fix(SourceFile file, Fix fix, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", fix.title());
    json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("edits");
    for (Fix.Edit edit : fix.edits()) {
      json.writeStartObject();
      range(file, edit.span(), json);
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void range(SourceFile file, Span span, JsonGenerator json) throws IOException {
    Position start = file.position(span.start());
    Position end = file.position(span.end());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
  }

  /** The contract has one field for what to do: the sentence, then the SQL on lines of its own. */
  private static String help(Finding finding) {
    return finding.safeSql().isEmpty()
        ? finding.help()
        : (finding.help() + "\n" + finding.safeSql()).strip();
  }
}
