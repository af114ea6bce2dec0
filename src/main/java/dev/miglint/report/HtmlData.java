package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.locks.LockMode;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.source.Position;
import dev.miglint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What the script of the HTML report makes the page from. Its contract is that script alone. */
final class HtmlData {

  /** As the script has them. */
  private static final List<LockMode> MODES = List.of(LockMode.values());

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  /** So many rows of a migration's picture are shown. */
  private static final int ROWS = 200;

  private final LintResult result;
  private final ReportContext context;

  /** Names of relations, each once: rows refer to them by number. */
  private final Map<String, Integer> relations = new LinkedHashMap<>();

  private final Map<Migration, MigrationRisk> risks = new LinkedHashMap<>();

  HtmlData(LintResult result, ReportContext context) {
    this.result = result;
    this.context = context;
    result.risks().forEach(risk -> risks.put(risk.migration(), risk));
  }

  void write(Writer out) throws IOException {
    Map<Migration, List<Finding>> findings = Grouping.byMigration(result.findings());
    Map<Migration, List<Step>> steps = steps();
    findings.keySet().forEach(migration -> steps.putIfAbsent(migration, List.of()));
    try (JsonGenerator json = Json.insideHtml(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("migrations");
      for (Map.Entry<Migration, List<Step>> entry : steps.entrySet()) {
        json.writeRaw("\n");
        Migration migration = entry.getKey();
        migration(migration, entry.getValue(), findings.getOrDefault(migration, List.of()), json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("relations");
      for (String relation : relations.keySet()) {
        json.writeString(relation);
      }
      json.writeEndArray();
      rules(json);
      json.writeEndObject();
    }
    out.write("\n");
  }

  /** Every migration, also one without a statement, in the order in which they run. */
  private Map<Migration, List<Step>> steps() {
    Map<Migration, List<Step>> steps = new LinkedHashMap<>();
    for (History history : context.histories()) {
      history.set().migrations().forEach(m -> steps.putIfAbsent(m, new ArrayList<>()));
      for (Step step : history.steps()) {
        steps.computeIfAbsent(step.migration(), m -> new ArrayList<>()).add(step);
      }
    }
    return steps;
  }

  private void migration(
      Migration migration, List<Step> steps, List<Finding> findings, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Printable.line(migration.id()));
    if (migration.direction() != Direction.UP) {
      json.writeStringField("direction", migration.direction().name().toLowerCase(Locale.ROOT));
    }
    json.writeStringField("file", Printable.line(migration.file().name()));
    String note = note(migration);
    if (!note.isEmpty()) {
      json.writeStringField("note", note);
    }
    List<LockRow> rows = LockRow.of(steps);
    json.writeArrayFieldStart("steps");
    for (LockRow row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      row(row, json);
    }
    json.writeEndArray();
    if (rows.size() > ROWS) {
      json.writeNumberField("more", rows.size() - ROWS);
    }
    MigrationRisk risk = risks.get(migration);
    if (risk != null) {
      risk(risk, json);
    }
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      finding(finding, migration, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String note(Migration migration) {
    String dialect = migration.dialect() == Dialect.POSTGRESQL ? "" : migration.dialect().title();
    boolean unread = migration.language() == Language.PROGRAM;
    return unread ? (dialect + " not read").strip() : dialect;
  }

  private static void risk(MigrationRisk risk, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("risk");
    json.writeStringField("level", risk.risk().words());
    json.writeStringField("phrase", risk.risk().phrase());
    json.writeArrayFieldStart("because");
    for (String reason : risk.because()) {
      json.writeString(Printable.line(reason));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void row(LockRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", row.line());
    if (row.count() > 1) {
      json.writeNumberField("last", row.lastLine());
      json.writeNumberField("count", row.count());
    }
    json.writeStringField("sql", row.sql());
    json.writeStringField("kind", row.kind());
    if (row.transaction().isPresent()) {
      json.writeNumberField("transaction", row.transaction().getAsInt());
    }
    json.writeArrayFieldStart("locks");
    for (LockRow.Cell cell : row.cells()) {
      json.writeStartArray();
      json.writeNumber(number(cell.relation()));
      json.writeNumber(MODES.indexOf(cell.mode()));
      json.writeNumber(cell.work());
      json.writeNumber(cell.isNew() ? 1 : 0);
      json.writeEndArray();
    }
    json.writeEndArray();
    if (row.unknown().isPresent()) {
      json.writeStringField("unknown", row.unknown().get());
    }
    json.writeEndObject();
  }

  private int number(String relation) {
    return relations.computeIfAbsent(relation, name -> relations.size());
  }

  private static void finding(Finding finding, Migration migration, JsonGenerator json)
      throws IOException {
    FindingText text = FindingText.of(finding);
    Position start = finding.start();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeNumberField("severity", SEVERITIES.indexOf(finding.severity()));
    if (!finding.file().name().equals(migration.file().name())) {
      json.writeStringField("file", Printable.line(finding.file().name()));
    }
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeStringField("message", text.message());
    json.writeStringField("help", text.help());
    json.writeStringField("sql", text.safeSql());
    SourceLines lines =
        finding.span().equals(Span.START_OF_FILE)
            ? SourceLines.NONE
            : SourceLines.around(finding.file(), finding.span());
    json.writeNumberField("first", lines.first());
    json.writeArrayFieldStart("lines");
    for (String line : lines.lines()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mark");
    for (int number : lines.mark()) {
      json.writeNumber(number);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The pages of the rules that found something. */
  private void rules(JsonGenerator json) throws IOException {
    Map<String, RuleInfo> infos = new LinkedHashMap<>();
    context.rules().forEach(info -> infos.put(info.id(), info));
    var used = new TreeSet<String>();
    result.findings().forEach(finding -> used.add(finding.rule()));
    json.writeObjectFieldStart("rules");
    for (String rule : used) {
      RuleInfo info = infos.get(rule);
      json.writeRaw("\n");
      json.writeObjectFieldStart(rule);
      json.writeStringField("summary", info == null ? "" : info.summary());
      if (info != null && RulePage.of(rule).isPresent()) {
        json.writeStringField("page", RulePage.of(rule).get().html());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
