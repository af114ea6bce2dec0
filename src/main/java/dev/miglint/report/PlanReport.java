package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.plan.PlannedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Plans as text and as JSON: {@code miglint plan}. */
public final class PlanReport {

  private static final int VERSION = 1;

  /**
   * What is to be said of one migration.
   *
   * @param files in the order in which they are deployed; empty where it cannot be taken apart
   * @param left what still needs a quiet window, or a look
   */
  public record Entry(MigrationRisk risk, List<PlannedFile> files, List<String> left) {
    public Entry {
      files = List.copyOf(files);
      left = List.copyOf(left);
    }
  }

  private final List<Entry> entries;

  public PlanReport(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Writes for people; {@code contents} is false where the files are written elsewhere. */
  public void writeText(Writer out, boolean contents) throws IOException {
    for (Entry entry : entries) {
      MigrationRisk risk = entry.risk();
      out.write("== %s: %s\n".formatted(risk.migration().id(), risk.risk().phrase()));
      for (String left : entry.left()) {
        out.write("   " + left + "\n");
      }
      out.write("\n");
      for (PlannedFile file : entry.files()) {
        out.write("--- " + file.path() + "\n");
        if (contents) {
          out.write(file.text() + "\n");
        }
      }
    }
    if (entries.isEmpty()) {
      out.write("Nothing to plan: no migration needs a quiet window or several deploys.\n");
    }
    out.flush();
  }

  /** Writes {@code {"version":1,"plans":[…]}}. */
  public void writeJson(Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("plans");
      for (Entry entry : entries) {
        json.writeStartObject();
        json.writeStringField("migration", entry.risk().migration().id());
        json.writeStringField("risk", entry.risk().risk().words());
        strings("because", entry.risk().because(), json);
        json.writeArrayFieldStart("files");
        for (PlannedFile file : entry.files()) {
          json.writeStartObject();
          json.writeStringField("path", file.path());
          json.writeStringField("text", file.text());
          json.writeEndObject();
        }
        json.writeEndArray();
        strings("left", entry.left(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void strings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
